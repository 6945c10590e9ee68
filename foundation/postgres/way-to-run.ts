import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

/** How PostgreSQL is started here: it refuses to run as root, and it must end when we end. */
export interface WayToRun {
  /** Words put before the program. */
  before: string[]
  /** The system user that must own the files, when it is not ours. */
  owner?: number
  /** True when the kernel ends PostgreSQL with us; otherwise a watcher has to. */
  diesWithUs: boolean
}

const nobody = 65534
const dieWithUs = '--pdeathsig=INT'
// Lets the unprivileged user reach programs and data below a home folder that only root may enter.
const reachEverything = ['--inh-caps=+dac_read_search,+dac_override', '--ambient-caps=+dac_read_search,+dac_override']

/** Tries the ways from the least to the most intrusive and takes the first that works on this machine. */
export function findWayToRun(): WayToRun {
  const isRoot = process.getuid?.() === 0
  const found = (isRoot ? waysAsRoot : waysAsPerson).find(({ before }) => works(before))
  return found ?? (isRoot ? { before: [], owner: nobody, diesWithUs: false } : { before: [], diesWithUs: false })
}

const waysAsPerson: WayToRun[] = [{ before: ['setpriv', dieWithUs, '--'], diesWithUs: true }]

// In a user namespace root is merely called nobody, so files keep their owner; containers often forbid that.
const renamed = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']
const becomeNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
const waysAsRoot: WayToRun[] = [
  // The order matters: entering the namespace would forget the wish to die with the parent.
  { before: [...renamed, 'setpriv', dieWithUs, '--'], diesWithUs: true },
  { before: renamed, diesWithUs: false },
  { before: [...becomeNobody, ...reachEverything, dieWithUs, '--'], owner: nobody, diesWithUs: true },
  { before: [...becomeNobody, dieWithUs, '--'], owner: nobody, diesWithUs: true },
]

function works([program = '', ...words]: string[]): boolean {
  if (process.platform !== 'linux') return false
  return spawnSync(program, [...words, 'true'], { stdio: 'ignore' }).status === 0
}

export function giveTo(way: WayToRun, ...paths: string[]): void {
  if (way.owner === undefined) return
  for (const path of paths) chownSync(path, way.owner, way.owner)
}

/** What `spawn` needs when no helper program changes the user for us. */
export function userFor(way: WayToRun): { uid?: number; gid?: number } {
  return way.owner !== undefined && way.before.length === 0 ? { uid: way.owner, gid: way.owner } : {}
}

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** When a process started: undefined when it does not run, empty when the system does not tell. */
export function startedAt(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  try {
    // Field 22; the second field is a name that may itself hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return process.platform === 'win32' ? '' : ask(pid, 'lstart=').replaceAll(' ', '_')
  }
}

/** The command line of a running process, empty when unknown. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return process.platform === 'win32' ? '' : ask(pid, 'command=')
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// A process whose parent has not yet taken note of its end still answers signals.
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}

function ask(pid: number, column: string): string {
  return spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

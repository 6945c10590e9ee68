import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The Node that came with the dependencies, else the running one when it is new enough. */
export function findNode24(root) {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(pinned) && works(pinned)) return pinned
  return major(process.versions.node) >= 24 ? process.execPath : undefined
}

// On a system with another C library (Alpine) the file is there and does not start.
function works(node) {
  const asked = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return asked.status === 0 && major(asked.stdout) >= 24
}

const major = (version) => Number.parseInt(version, 10)

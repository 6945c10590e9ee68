import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkOwnBin } from '#apps/cli/launch/own-bin.mjs'

/** Brings node_modules in line with the lock file. Returns a sentence for the person when that is impossible. */
export function ensureDependencies(root) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const record = join(root, 'node_modules', '.huxue-lock')
  if (existsSync(record) && readFileSync(record, 'utf8') === wanted) return undefined
  if (!installedByHand(root)) {
    console.error('正在安装依赖（首次约需一分钟）……')
    if (!install(root)) return '依赖没有装好。请检查网络与 npm 镜像设置，再运行一次；上面是 npm 的原话。'
    console.error('依赖已装好。')
  }
  // A read-only installation is still a good one: it is only checked again next time.
  try {
    writeFileSync(record, wanted)
    linkOwnBin(root)
  } catch {}
  return undefined
}

function install(root) {
  const windows = process.platform === 'win32'
  // npm's own words go to stderr, so that a command asked for JSON keeps its stdout clean.
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
    env: installEnvironment(),
  })
  return npm.status === 0
}

/** `npm test` tells its children which npm settings it had; an install of its own should not inherit a silent one. */
function installEnvironment() {
  const { npm_config_loglevel: _, ...environment } = process.env
  return environment
}

/** Someone ran `npm ci` or `npm install` themselves: npm's own record then names exactly the locked versions. */
function installedByHand(root) {
  try {
    const locked = readPackages(join(root, 'package-lock.json'))
    const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
    return Object.entries(locked).every(
      ([path, wanted]) =>
        path === '' || (installed[path] ? installed[path].version === wanted.version : mayBeAbsent(wanted)),
    )
  } catch {
    return false
  }
}

// Builds for other platforms are locked too, and npm leaves them out.
const mayBeAbsent = (wanted) => Boolean(wanted.optional || wanted.devOptional || wanted.peer)

const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

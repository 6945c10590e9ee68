import { chmodSync, existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** npm does not link a package's own command into its own node_modules; with the link `npx huxue` needs no detour. */
export function linkOwnBin(root) {
  const link = join(root, 'node_modules', '.bin', 'huxue')
  if (process.platform === 'win32' || existsSync(link)) return
  chmodSync(join(root, 'apps', 'cli', 'huxue.mjs'), 0o755)
  symlinkSync('../../apps/cli/huxue.mjs', link)
}

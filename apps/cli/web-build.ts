import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { root } from '#apps/cli/root.ts'
import { runTool } from '#apps/cli/tool.ts'

const webApps = ['apps/admin', 'apps/field']
// Whatever can end up in a browser; a change elsewhere needs no new build.
const sources = [
  '{programme,registry,duties,matters,signals,accounts}/**/*.{ts,tsx,css,svg,png,json}',
  'foundation/**/*.{ts,tsx,css,svg,png,json}',
  'apps/{admin,field}/**/*',
  'package-lock.json',
]
const notInBrowser = /(^|\/)(server|node_modules|dist|postgres|test)(\/|$)|\.test\.tsx?$/

/** Builds the two web apps when their pages are missing or older than what they are made of. */
export async function ensureWebBuilt(): Promise<void> {
  const wanted = fingerprint()
  for (const app of webApps) {
    if (!existsSync(join(root, app, 'vite.config.ts'))) continue
    const record = join(root, 'dist', app.replace('apps/', ''), '.built-from')
    if (existsSync(record) && readFileSync(record, 'utf8') === wanted) continue
    console.log(`正在生成网页 ${app}……`)
    const code = await runTool(
      'vite',
      ['build', app, '--config', join(root, app, 'vite.config.ts'), '--logLevel', 'warn'],
      { environment: { NODE_ENV: 'production' } },
    )
    if (code !== 0) throw new CannotStart(`网页 ${app} 没有生成成功，原因见上面的输出`)
    writeFileSync(record, wanted)
  }
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const entry of globSync(sources, { cwd: root, withFileTypes: true, exclude: ignored }).sort(byPath)) {
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)))
  }
  return hash.digest('hex')
}

type Entry = { parentPath: string; name: string }

const ignored = (entry: Entry) => notInBrowser.test(join(entry.parentPath, entry.name).slice(root.length))

const byPath = (a: Entry, b: Entry) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1)

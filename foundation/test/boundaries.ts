import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who may know whom. This is the architecture; everything else follows from it. */
export const mayImport: Record<string, readonly string[]> = {
  foundation: ['database'],
  database: ['foundation'],
  programme: ['foundation', 'database'],
  registry: ['programme', 'foundation', 'database'],
  duties: ['registry', 'programme', 'foundation', 'database'],
  matters: ['registry', 'programme', 'foundation', 'database'],
  signals: ['registry', 'programme', 'foundation', 'database'],
  accounts: ['duties', 'matters', 'signals', 'registry', 'programme', 'foundation', 'database'],
}
const rooms = ['programme', 'registry', 'duties', 'matters', 'signals', 'accounts']

type Kind = 'anywhere' | 'server' | 'screens' | 'free'

/** Where a file lives is where it runs. */
export function kindOf(path: string): Kind {
  const [top = '', second = ''] = path.split('/')
  if (isTest(path)) return 'free'
  if (path.includes('/screens/')) return 'screens'
  if (path.includes('/server/')) return 'server'
  if (rooms.includes(top)) return path.split('/').length > 2 ? 'anywhere' : 'free'
  return top === 'foundation' && !['postgres', 'test', 'ui'].includes(second) ? 'anywhere' : 'free'
}

const isTest = (path: string) => /\.(test|journey)\.tsx?$/.test(path) || path.startsWith('foundation/test/')

const needsNode = /^(node:|pg$|kysely$|fastify|@fastify\/|graphile-worker)/
const isServer = /^#(.+\/server\/|foundation\/postgres\/)/
const isScreen = /^#(.+\/screens\/|foundation\/ui\/)/
const forbiddenFor: Record<Kind, readonly RegExp[]> = {
  anywhere: [needsNode, isServer, isScreen],
  server: [isScreen],
  screens: [isServer, needsNode],
  free: [],
}

// Written in pieces, or this file would be the first to break its own rule.
const neverWritten = [
  { words: new RegExp(`['"\`](${['/ro', 'ot/|/m', 'nt/|/s', 'rv/'].join('')})`), why: '只在一台机器上有的路径' },
  { words: new RegExp(['/home/', '[a-z]'].join('')), why: '只在一台机器上有的路径' },
  { words: new RegExp(['/Use', 'rs/'].join('')), why: '只在一台机器上有的路径' },
  { words: new RegExp(`\\b(${['TO', 'DO|FIX', 'ME'].join('')})\\b`), why: '没做完的事写成任务，不写在代码里' },
]

export interface Survey {
  files: number
  imports: number
  problems: string[]
}

/** Everything in these files that the house does not allow, one sentence each. */
export function survey(root: string, paths: readonly string[], longAllowed: ReadonlySet<string> = new Set()): Survey {
  const found: Survey = { files: 0, imports: 0, problems: [] }
  for (const path of paths) {
    const text = readFileSync(join(root, path), 'utf8')
    const imports = importsOf(text)
    found.files += 1
    found.imports += imports.length
    found.problems.push(
      ...imports.flatMap((wanted) => importProblems(path, wanted)),
      ...textProblems(path, text, longAllowed),
    )
  }
  return found
}

export const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?!\s*(?:\/\/|\*)).*?\b(?:from|import)\s*\(?\s*'([^']+)'/gm)].map(([, wanted = '']) => wanted)

function importProblems(path: string, wanted: string): string[] {
  const [from = ''] = path.split('/')
  const to = /^#([^/]+)\//.exec(wanted)?.[1]
  const allowed = mayImport[from]
  const problems: string[] = []
  if (allowed && to && to !== from && !allowed.includes(to) && !(to === 'apps' && isTest(path))) {
    problems.push(`${path} 引用 ${wanted}：${from} 不可以知道 ${to}`)
  }
  if (forbiddenFor[kindOf(path)].some((pattern) => pattern.test(wanted))) {
    problems.push(`${path} 引用 ${wanted}：这类文件（${kindOf(path)}）不可以引用它`)
  }
  return problems
}

function textProblems(path: string, text: string, longAllowed: ReadonlySet<string>): string[] {
  const lines = text.split('\n').length - 1
  const tooLong = lines > 300 && /\.(tsx?|mjs)$/.test(path) && !longAllowed.has(path)
  return [
    ...(tooLong ? [`${path} 有 ${lines} 行，超过 300 行又没有写进 decisions/long-files.md`] : []),
    ...neverWritten
      .filter(({ words }) => words.test(text))
      .map(({ words, why }) => `${path} 写了 ${words.source}：${why}`),
  ]
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { DataPath, Problem } from '#programme/pack/problem.ts'
import { sayIssue } from '#programme/pack/say-issue.ts'

export type Located<T> = { value?: T; problems: Problem[]; lineOf: (path: DataPath) => number }

const yamlReasons: Record<string, [reason: string, remedy: string]> = {
  DUPLICATE_KEY: ['同一个键写了两次', '删去其中一个'],
  TAB_AS_INDENT: ['缩进用了制表符', '改用空格缩进'],
  BAD_INDENT: ['缩进不对，或前一行的括号没有收尾', '与同级的行对齐，检查前一行的括号是否配对'],
  MISSING_CHAR: ['缺少引号、括号或冒号后的空格', '补上配对的符号'],
  BAD_ALIAS: ['引用了不存在的锚点', '直接写出内容'],
}

/** The line of the deepest part of a path that is really written in the file: a missing key is shown at its parent. */
function lineFinder(doc: Document, counter: LineCounter): (path: DataPath) => number {
  const lineAt = (offset: number | undefined): number => (offset === undefined ? 1 : counter.linePos(offset).line)
  return (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = doc.getIn(path.slice(0, depth - 1), true)
      const key = path[depth - 1]
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
        if (pair && isScalar(pair.key)) return lineAt(pair.key.range?.[0])
      }
      const node = doc.getIn(path.slice(0, depth), true)
      if (isNode(node)) return lineAt(node.range?.[0])
    }
    return lineAt(doc.contents?.range?.[0])
  }
}

/** The place of the key that nobody knows, not of the map that holds it. */
const issuePath = (issue: z.core.$ZodIssue): DataPath => {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  return issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path
}

/** Anchors that unfold without end are no way to write a pack; what they would have said is left out, and missed by the schema. */
function contentOf(doc: Document): unknown {
  try {
    return doc.toJS()
  } catch {
    return undefined
  }
}

/** Reads one YAML file of a pack. Never throws on bad content: every fault comes back with its line. */
export function readSection<T extends z.ZodType>(folder: string, file: string, schema: T): Located<z.output<T>> {
  const nowhere = () => 1
  const path = join(folder, file)
  if (!existsSync(path)) {
    const problem = { file, line: 1, reason: '找不到文件', remedy: `在要点包文件夹里补上 ${file}` }
    return { problems: [problem], lineOf: nowhere }
  }
  const counter = new LineCounter()
  const doc = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter })
  if (doc.errors.length > 0) {
    const problems = doc.errors.map((error) => {
      const [reason, remedy] = yamlReasons[error.code] ?? ['不是合法的 YAML', '检查缩进、引号和括号是否配对']
      return { file, line: counter.linePos(error.pos[0]).line, reason, remedy }
    })
    return { problems, lineOf: nowhere }
  }
  const lineOf = lineFinder(doc, counter)
  const parsed = schema.safeParse(contentOf(doc))
  if (parsed.success) return { value: parsed.data, problems: [], lineOf }
  const problems = parsed.error.issues.map((issue) => {
    const at = issuePath(issue)
    return { file, line: lineOf(at), ...sayIssue(issue, !doc.hasIn(at)) }
  })
  return { problems, lineOf }
}

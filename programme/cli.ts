import { diffPacks, type Difference } from '#programme/pack/diff.ts'
import { packFiles } from '#programme/pack/pack.ts'
import { printProblem } from '#programme/pack/problem.ts'
import { checkPack } from '#programme/pack/server/load-pack.ts'
import { packVersion } from '#programme/pack/server/pack-version.ts'
import { printSkeleton } from '#programme/draft/draft.ts'
import { NoticeUnreadable, readNotice } from '#programme/draft/server/read-notice.ts'

const say = (line: string): void => console.log(line)
const complain = (line: string): void => console.error(line)

/** Checks a pack folder and prints what is wrong, each with file, line and remedy. Answers 0 when nothing is. */
export function programmeCheck(folder: string): number {
  const { pack, demo, problems } = checkPack(folder)
  for (const problem of problems) complain(printProblem(problem))
  if (!pack) {
    complain(`${problems.length}处错误，要点包不能使用`)
    return 1
  }
  const served = pack.clauses.filter((clause) => clause.state === 'served').length
  say(`${pack.head.name}　${packVersion(pack)}`)
  say(`${pack.clauses.length} 条，${problems.length} 处错误`)
  say(
    `已承接 ${served} 条，尚未承接 ${pack.clauses.length - served} 条；单位 ${pack.units.length} 个，隐患类别 ${pack.hazardCategories.details.length} 类`,
  )
  if (demo)
    say(
      `示范学校 ${demo.schools.length} 所，示例隐患 ${demo.hazards.hazards.length} 条，演示岗位 ${demo.posts.length} 个`,
    )
  return problems.length > 0 ? 1 : 0
}

const changeWords = { added: '新增', removed: '删去', changed: '改动' } as const satisfies Record<
  Difference['change'],
  string
>

export function printDifference({ section, key, change, before, after }: Difference): string {
  const lines = [`${changeWords[change]}　${packFiles[section].name} ${key}`]
  if (before !== undefined) lines.push(`    原：${before}`)
  if (after !== undefined) lines.push(`    现：${after}`)
  return lines.join('\n')
}

/** Prints what changes from one pack to another. Answers 0 whether or not they differ, 1 when either cannot be read. */
export function programmeDiff(folderA: string, folderB: string): number {
  const a = checkPack(folderA)
  const b = checkPack(folderB)
  for (const problem of [...a.problems, ...b.problems]) complain(printProblem(problem))
  if (!a.pack || !b.pack) {
    complain('要点包有错误，先改正再比较')
    return 1
  }
  const differences = diffPacks(a.pack, b.pack)
  for (const difference of differences) say(printDifference(difference))
  say(differences.length > 0 ? `共 ${differences.length} 处不同` : '两个要点包内容相同')
  return 0
}

/** Prints a clause skeleton drafted from a notice (.txt or .docx) as YAML, and to stderr what a person must look at. */
export async function programmeDraft(file: string): Promise<number> {
  try {
    const draft = await readNotice(file)
    say(printSkeleton(draft))
    complain(`拟出 ${draft.articles.length} 条、${draft.clauses.length} 款；须人工核对 ${draft.doubts.length} 处`)
    for (const { id, doubt } of draft.doubts) complain(`  ${id}　${doubt}`)
    return 0
  } catch (error) {
    if (!(error instanceof NoticeUnreadable)) throw error
    complain(error.message)
    return 1
  }
}

const usage = `用法：
  huxue programme check <要点包文件夹>
  huxue programme apply <要点包文件夹>
  huxue programme diff <要点包文件夹> <要点包文件夹>
  huxue programme draft <通知.txt 或 通知.docx>`

/** `huxue programme …`: the words after 「programme」, answered with an exit code (2 when they were not understood). */
export async function programmeCommand(args: string[]): Promise<number> {
  const [verb, first, second, ...rest] = args
  if (verb === 'check' && first && !second) return programmeCheck(first)
  if (verb === 'diff' && first && second && rest.length === 0) return programmeDiff(first, second)
  if (verb === 'draft' && first && !second) return await programmeDraft(first)
  complain(usage)
  return 2
}

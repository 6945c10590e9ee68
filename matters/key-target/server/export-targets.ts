import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords, fullMomentWords } from '#foundation/calendar/words.ts'
import type { Input } from '#foundation/endpoint.ts'
import { maskText, scanText } from '#foundation/free-text.ts'
import { ledgerBook } from '#foundation/server/ledger-book.ts'
import type { Ask, FileAnswer } from '#foundation/server/verb.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { ledgerTitle, type TargetColumn, targetColumns, SIGNATURES } from '#matters/key-target/target-columns.ts'
import type { Bookmark } from '#matters/key-target/server/bookmark.ts'
import { pageOfTargets } from '#matters/key-target/server/ledger.ts'
import type { keyTargetReadsContract } from '#matters/key-target/key-target-reads.contract.ts'
import { maySee } from '#matters/key-target/who-may.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Export = typeof keyTargetReadsContract.exportTargets
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const AT_ONCE = 1000

/** 整治项目台账 as Excel, exactly as filtered on the screen, page by page, each in a transaction of its own. */
export async function exportTargets(ask: Ask<Export>, filter: Input<Export>): Promise<FileAnswer> {
  const { actor, now } = ask
  if (!maySee(actor.role)) ask.refuse('targets-not-yours')
  const rules = await rulesFor(ask.house.db, actor.district)
  const { pack } = rules
  const by = await postTitle(ask, actor.post)
  const year = filter.year ?? Number(dayOf(now).slice(0, 4))
  const title = ledgerTitle(year, pack.head.district.name)
  const body = ledgerBook({
    sheet: `整治项目台账${year}年`,
    title,
    under: [`填报单位（盖章）：${by.split(' ')[0] ?? ''}`, `填报时间：${dayWords(dayOf(now))}`, '单位：所'],
    columns: targetColumns.map(({ title: head, width, ...rest }: TargetColumn) => ({
      title: head,
      width,
      ...(rest.align && { align: rest.align }),
    })),
    pages: linesOf(ask, rules, filter),
    counted: (rows) => `${rows}所`,
    signatures: SIGNATURES,
    watermark: `${by}　${fullMomentWords(now)} 导出`,
    madeAt: now,
  })
  return { name: `${title}（${dayOf(now)}）.xlsx`, type: EXCEL, body }
}

async function* linesOf(ask: Ask<Export>, rules: Rules, filter: Input<Export>) {
  let place = 0
  let from: Bookmark | null = null
  do {
    const start: Bookmark | null = from
    const page: Awaited<ReturnType<typeof pageOfTargets>> = await ask.again((asking) =>
      pageOfTargets(asking, rules, filter, start, AT_ONCE),
    )
    yield page.rows.map((row) => {
      const line = { place: (place += 1), row }
      return targetColumns.map((column) => masked(column.value(line)))
    })
    from = page.next
  } while (from)
}

// Entry refuses personal numbers; what came in by an older road must still not leave on paper.
const masked = (value: string | number | null) => (typeof value === 'string' ? maskText(value, scanText(value)) : value)

import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords, fullMomentWords } from '#foundation/calendar/words.ts'
import type { Input } from '#foundation/endpoint.ts'
import { maskText, scanText } from '#foundation/free-text.ts'
import { ledgerBook } from '#foundation/server/ledger-book.ts'
import type { Ask, FileAnswer } from '#foundation/server/verb.ts'
import type { hazardReadsContract, HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { ledgerColumns, ledgerTitle, type LedgerColumn, SIGNATURES } from '#matters/hazard/ledger-columns.ts'
import type { Bookmark } from '#matters/hazard/server/bookmark.ts'
import { type Ledger, openLedger } from '#matters/hazard/server/ledger-query.ts'
import { type PageFound, pageOfLedger } from '#matters/hazard/server/list.ts'
import { detailOf, domainOf, type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { asOnTheDay, namesThatDay, type NameThatDay } from '#matters/hazard/server/names-that-day.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Export = typeof hazardReadsContract.exportLedger
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const AT_ONCE = 1000

/** The ledger as Excel, exactly as filtered on the screen: the same conditions, page by page, each in a transaction of its own. */
export async function exportLedger(ask: Ask<Export>, { sort, ...filter }: Input<Export>): Promise<FileAnswer> {
  const { actor, now } = ask
  const rules = await rulesFor(ask.house.db, actor.district)
  const ledger = await openLedger(ask, filter, rules)
  const title = ledgerTitle(ledger.year, rules.pack.head.district.name)
  const by = await postTitle(ask, actor.post)
  const nameOf = await namesThatDay(ask)
  const body = ledgerBook({
    sheet: `隐患排查整改台账${ledger.year}年`,
    title,
    under: [`填报单位（盖章）：${by.split(' ')[0] ?? ''}`, `填报时间：${dayWords(dayOf(now))}`, '单位：处、万元'],
    columns: ledgerColumns.map((column: LedgerColumn) => ({ ...column, ...(column.sum && { format: '0.00' }) })),
    pages: linesOf(ask, rules, ledger, sort, nameOf),
    counted: (rows) => `${rows}处`,
    signatures: SIGNATURES,
    watermark: `${by}　${fullMomentWords(now)} 导出`,
    madeAt: now,
  })
  return { name: `${title}（${dayOf(now)}）.xlsx`, type: EXCEL, body }
}

type Sort = Input<Export>['sort']

async function* linesOf(ask: Ask<Export>, rules: Rules, ledger: Ledger, sort: Sort, nameOf: NameThatDay) {
  let place = 0
  let from: Bookmark | null = null
  do {
    const start: Bookmark | null = from
    const page: PageFound = await ask.again((asking) =>
      pageOfLedger(asking, rules, ledger, { sort, from: start, limit: AT_ONCE }),
    )
    yield page.rows.map((row) => {
      const line = { place: (place += 1), row: asOnTheDay(row, nameOf), words: wordsOf(rules, row) }
      return ledgerColumns.map((column) => masked(column.value(line)))
    })
    from = page.next
  } while (from)
}

export const wordsOf = (rules: Rules, row: Pick<HazardRow, 'category' | 'detail' | 'channel'>) => ({
  category: detailOf(rules, row.detail)?.short ?? domainOf(rules, row.category)?.short ?? row.category,
  channel: rules.pack.channels.find(({ code }) => code === row.channel)?.name ?? row.channel,
})

// Entry refuses personal numbers; what came in by an older road must still not leave on paper.
const masked = (value: string | number | null) => (typeof value === 'string' ? maskText(value, scanText(value)) : value)

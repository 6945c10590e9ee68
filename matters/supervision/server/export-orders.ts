import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords, fullMomentWords } from '#foundation/calendar/words.ts'
import type { Input } from '#foundation/endpoint.ts'
import { maskText, scanText } from '#foundation/free-text.ts'
import { ledgerBook } from '#foundation/server/ledger-book.ts'
import type { Ask, FileAnswer } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { ledgerTitle, type OrderColumn, orderColumns, SIGNATURES } from '#matters/supervision/order-columns.ts'
import { type OrderBookmark, pageOfOrders } from '#matters/supervision/server/ledger.ts'
import type { supervisionReadsContract } from '#matters/supervision/supervision-reads.contract.ts'
import { maySee } from '#matters/supervision/who-may.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Export = typeof supervisionReadsContract.exportOrders
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const AT_ONCE = 1000

/** 督办台账 as Excel, exactly as filtered on the screen, page by page, each in a transaction of its own. */
export async function exportOrders(ask: Ask<Export>, filter: Input<Export>): Promise<FileAnswer> {
  const { actor, now } = ask
  if (!maySee(actor.role)) ask.refuse('orders-not-yours')
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const by = await postTitle(ask, actor.post)
  const year = filter.year ?? Number(dayOf(now).slice(0, 4))
  const title = ledgerTitle(year, pack.head.district.name)
  const body = ledgerBook({
    sheet: `督办台账${year}年`,
    title,
    under: [`填报单位（盖章）：${by.split(' ')[0] ?? ''}`, `填报时间：${dayWords(dayOf(now))}`, '单位：件'],
    columns: orderColumns.map(({ title: head, width, ...rest }: OrderColumn) => ({
      title: head,
      width,
      ...(rest.align && { align: rest.align }),
    })),
    pages: linesOf(ask, filter),
    counted: (rows) => `${rows}件`,
    signatures: SIGNATURES,
    watermark: `${by}　${fullMomentWords(now)} 导出`,
    madeAt: now,
  })
  return { name: `${title}（${dayOf(now)}）.xlsx`, type: EXCEL, body }
}

async function* linesOf(ask: Ask<Export>, filter: Input<Export>) {
  let place = 0
  let from: OrderBookmark | null = null
  do {
    const start: OrderBookmark | null = from
    const page: Awaited<ReturnType<typeof pageOfOrders>> = await ask.again((asking) =>
      pageOfOrders(asking, filter, start, AT_ONCE),
    )
    yield page.rows.map((row) => {
      const line = { place: (place += 1), row }
      return orderColumns.map((column) => masked(column.value(line)))
    })
    from = page.next
  } while (from)
}

// Entry refuses personal numbers; what came in by an older road must still not leave on paper.
const masked = (value: string | number | null) => (typeof value === 'string' ? maskText(value, scanText(value)) : value)

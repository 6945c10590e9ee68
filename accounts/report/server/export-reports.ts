import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords, fullMomentWords } from '#foundation/calendar/words.ts'
import type { Input } from '#foundation/endpoint.ts'
import { ledgerBook } from '#foundation/server/ledger-book.ts'
import type { Ask, FileAnswer } from '#foundation/server/verb.ts'
import { reportColumns, SIGNATURES, tableTitle } from '#accounts/report/report-columns.ts'
import type { reportContract, ReportFilter } from '#accounts/report/report.contract.ts'
import { pageOfReports, periodsOf, type ReportBookmark, withCode } from '#accounts/report/server/list.ts'
import { mayRead } from '#accounts/report/who-may.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Export = typeof reportContract.exportReports
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const AT_ONCE = 500

/** 报送情况表 as Excel, exactly as narrowed on the screen. */
export async function exportReports(ask: Ask<Export>, given: Input<Export>): Promise<FileAnswer> {
  const { actor, now } = ask
  if (!mayRead(actor)) ask.refuse('reports-not-yours')
  const filter = await withCode(ask, given)
  const period = (await periodsOf(ask)).find(({ code }) => code === filter.code)
  const by = await postTitle(ask, actor.post)
  const title = tableTitle(period)
  const body = ledgerBook({
    sheet: '报送情况表',
    title,
    under: [`填报单位（盖章）：${by.split(' ')[0] ?? ''}`, `填报时间：${dayWords(dayOf(now))}`, '单位：份'],
    columns: reportColumns.map(({ title: head, width, align }) => ({ title: head, width, ...(align && { align }) })),
    pages: linesOf(ask, filter),
    counted: (rows) => `${rows}份`,
    signatures: SIGNATURES,
    watermark: `${by}　${fullMomentWords(now)} 导出`,
    madeAt: now,
  })
  return { name: `${title}（${dayOf(now)}）.xlsx`, type: EXCEL, body }
}

async function* linesOf(ask: Ask<Export>, filter: ReportFilter) {
  let place = 0
  let from: ReportBookmark | null = null
  do {
    const start: ReportBookmark | null = from
    const page: Awaited<ReturnType<typeof pageOfReports>> = await ask.again((asking) =>
      pageOfReports(asking, filter, start, AT_ONCE),
    )
    yield page.rows.map((row) => {
      const line = { place: (place += 1), row }
      return reportColumns.map(({ value }) => value(line))
    })
    from = page.next
  } while (from)
}

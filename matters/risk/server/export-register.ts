import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords, fullMomentWords } from '#foundation/calendar/words.ts'
import type { Input } from '#foundation/endpoint.ts'
import { maskText, scanText } from '#foundation/free-text.ts'
import { ledgerBook } from '#foundation/server/ledger-book.ts'
import type { Ask, FileAnswer } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { type RegisterColumn, registerColumns, registerTitle, SIGNATURES } from '#matters/risk/register-columns.ts'
import type { riskReadsContract } from '#matters/risk/risk-reads.contract.ts'
import { maySee } from '#matters/risk/who-may.ts'
import { pageOfRegister } from '#matters/risk/server/register.ts'
import { postTitle } from '#registry/post/server/post-title.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Export = typeof riskReadsContract.exportRisks
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const AT_ONCE = 1000

/** 风险清单 as Excel, exactly as filtered on the screen, page by page, each in a transaction of its own. */
export async function exportRisks(ask: Ask<Export>, filter: Input<Export>): Promise<FileAnswer> {
  const { actor, now } = ask
  if (!maySee(actor.role)) ask.refuse('risk-not-yours')
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const by = await postTitle(ask, actor.post)
  const [school] = filter.school ? await findOpenUnits(ask, [filter.school]) : []
  const year = Number(dayOf(now).slice(0, 4))
  const title = registerTitle(year, school?.name ?? `${pack.head.district.name}学校`)
  const body = ledgerBook({
    sheet: `安全风险清单${year}年`,
    title,
    under: [`填报单位（盖章）：${by.split(' ')[0] ?? ''}`, `填报时间：${dayWords(dayOf(now))}`, '单位：项'],
    columns: registerColumns.map(({ title: head, width, ...rest }: RegisterColumn) => ({
      title: head,
      width,
      ...(rest.align && { align: rest.align }),
    })),
    pages: linesOf(ask, pack.risks, filter),
    counted: (rows) => `${rows}项`,
    signatures: SIGNATURES,
    watermark: `${by}　${fullMomentWords(now)} 导出`,
    madeAt: now,
  })
  return { name: `${title}（${dayOf(now)}）.xlsx`, type: EXCEL, body }
}

async function* linesOf(ask: Ask<Export>, risks: Parameters<typeof pageOfRegister>[1], filter: Input<Export>) {
  let place = 0
  let from: Parameters<typeof pageOfRegister>[3] = null
  do {
    const start = from
    const page: Awaited<ReturnType<typeof pageOfRegister>> = await ask.again((asking) =>
      pageOfRegister(asking, risks, filter, start, AT_ONCE),
    )
    yield page.rows.map((row) => {
      const line = { place: (place += 1), row }
      return registerColumns.map((column) => masked(column.value(line)))
    })
    from = page.next
  } while (from)
}

// Entry refuses personal numbers; what came in by an older road must still not leave on paper.
const masked = (value: string | number | null) => (typeof value === 'string' ? maskText(value, scanText(value)) : value)

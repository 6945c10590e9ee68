import { sql } from 'kysely'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { AskingUnit } from '#accounts/living-programme/answers.ts'
import type { Gatherer, Said } from '#accounts/report/gather.ts'
import type { CountedFigures } from '#accounts/report/report-figures.ts'
import type { Counted } from '#accounts/report/server/figures-of.ts'
import { DROPPED_STATES } from '#matters/hazard/hazard.ts'

type Row = {
  id: string
  category: string
  numberText: string
  title: string
  dueOn: string | null
  found: boolean
  struck: boolean
  late: boolean
}
const MOST_UNFIXED = 12

/** H(P): reported in the days, not void and not merged away; struck off by the last of them. Source: 统计口径. */
export async function hazardsSaid(
  asking: Asking,
  counted: Counted,
  { count, figures }: Gatherer,
): Promise<{ said: Said; unfixed: CountedFigures['unfixed'] }> {
  const { pack } = counted.rules
  const rows = await hazardRows(asking, counted)
  const ids = (which: (row: Row) => boolean) => rows.filter(which).map(({ id }) => id)
  const open = ({ found, struck }: Row) => found && !struck
  const unfixed = rows
    .filter(({ struck }) => !struck)
    .slice(0, MOST_UNFIXED)
    .map(({ id, numberText, title, dueOn }) => ({
      hazard: id,
      what: `${numberText} ${title}${dueOn ? `，期限${dayWords(plainDay(dueOn))}` : ''}`,
    }))
  if (rows.length === 0) return { said: { article: pack.reports.articles.hazards, sentences: [], tables: [] }, unfixed }
  const all = count(
    'h',
    'found',
    ids(({ found }) => found),
    '处',
  )
  const struck = count(
    'h',
    'struck',
    ids((row) => row.found && row.struck),
    '处',
  )
  const still = count('h', 'open', ids(open), '处')
  const late = count(
    'h',
    'late',
    ids((row) => row.late),
    '处',
  )
  const lateHave = figures.at(-1)?.value ?? 0
  const domains = pack.hazardCategories.domains.flatMap(({ code, label }) => {
    const of = (which: (row: Row) => boolean) => ids((row) => row.category === code && which(row))
    const found = of((row) => row.found)
    if (found.length === 0) return []
    return [
      [
        label,
        count('h', `${code}.found`, found, ''),
        count(
          'h',
          `${code}.struck`,
          of((row) => row.found && row.struck),
          '',
        ),
        count('h', `${code}.open`, of(open), ''),
      ],
    ]
  })
  return {
    said: {
      article: pack.reports.articles.hazards,
      sentences: [
        { code: 'hazards', text: `列入台账的隐患${all}，已整改销号${struck}，未销号${still}。` },
        ...(lateHave > 0 ? [{ code: 'hazards-late', text: `逾期未报完${late}。` }] : []),
      ],
      tables: [{ caption: '隐患排查整改情况（处）', columns: ['类别', '排查', '已销号', '未销号'], rows: domains }],
    },
    unfixed,
  }
}

/** Of a school what is at it, of a town what is in it, of a unit what it leads or assists in. */
const theirs = ({ id, kind }: AskingUnit) =>
  kind === 'school'
    ? sql`h.school = ${id}`
    : kind === 'town'
      ? sql`(h.town = ${id} or h.lead = ${id})`
      : sql`(h.lead = ${id} or ${id} = any(h.assists))`

async function hazardRows({ tx, actor }: Asking, { unit, from, until, untilDay }: Counted): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select h.id, h.category, h.number_text as "numberText", h.title, h.due_on as "dueOn", h.reported_at >= ${from} as found,
      coalesce(h.struck_at <= ${until}, false) as struck,
      coalesce(h.due_on < ${untilDay}::date and (h.done_at is null or h.done_at > ${until}), false) as late
    from hazard h
    where h.district = ${actor.district} and h.reported_at <= ${until} and ${theirs(unit)}
      and h.state not in (${sql.join(DROPPED_STATES.map((state) => sql.lit(state)))})
      and (h.reported_at >= ${from} or h.struck_at is null or h.struck_at > ${until})
    order by h.due_on nulls last, h.reported_at, h.id limit 5000`.execute(tx)
  return rows
}

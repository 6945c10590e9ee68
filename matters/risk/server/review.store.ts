import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import { named } from '#foundation/server/rows.ts'
import { ReviewFigures } from '#matters/risk/review-figures.ts'
import { RiskLine, type Verdict } from '#matters/risk/risk.ts'
import type { KeptRisk } from '#matters/risk/server/risk.store.ts'

export type TermReview = {
  id: string
  school: string
  term: string
  state: 'open' | 'finished'
  openedBy: string
  openedAt: Date
  finishedBy: string | null
  finishedAt: Date | null
  reason: string
  figures: ReviewFigures | null
  proved: string[]
  notProved: string[]
}

export function toReview(row: Selectable<Tables['risk_review']>): TermReview {
  const { figures, ...rest } = named(row)
  return { ...rest, figures: figures === null ? null : ReviewFigures.parse(figures) } as unknown as TermReview
}

const reviews = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx.selectFrom('risk_review').selectAll().where('district', '=', actor.district)

export async function findReview(asking: Asking, id: string): Promise<TermReview | undefined> {
  const row = await reviews(asking).where('id', '=', id).executeTakeFirst()
  return row && toReview(row)
}
export async function findReviewForUpdate(asking: Asking, id: string): Promise<TermReview | undefined> {
  const row = await reviews(asking).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toReview(row)
}
export async function findReviewOfTerm(asking: Asking, school: string, term: string): Promise<TermReview | undefined> {
  const row = await reviews(asking).where('school', '=', school).where('term', '=', term).executeTakeFirst()
  return row && toReview(row)
}

export type Item = {
  risk: string
  was: RiskLine
  verdict: Verdict | null
  grade: string | null
  note: string
  post: string | null
  at: Date | null
}

/** The lines as they stood, in the order they had to be looked at. A register holds some dozens of them. */
export async function itemsOf({ tx, actor }: Asking, review: string): Promise<Item[]> {
  const rows = await tx
    .selectFrom('risk_review_item')
    .select(['risk', 'was', 'verdict', 'grade', 'note', 'post', 'at'])
    .where('district', '=', actor.district)
    .where('review', '=', review)
    .orderBy(sql`was->>'reviewOn'`)
    .orderBy('risk')
    .execute()
  return rows.map(({ was, verdict, ...row }) => ({
    ...row,
    was: RiskLine.parse(was),
    verdict: verdict as Verdict | null,
  }))
}

/** While a term review is open, looking at a risk is the verdict on its line; a second look replaces the first. */
export async function judgeItem(asking: Asking, risk: KeptRisk, verdict: Verdict, note: string): Promise<void> {
  const { tx, actor, now } = asking
  await tx
    .updateTable('risk_review_item')
    .set({ verdict, grade: risk.grade, note, post: actor.post, at: now })
    .where('district', '=', actor.district)
    .where('risk', '=', risk.id)
    .where('review', 'in', (open) =>
      open
        .selectFrom('risk_review')
        .select('id')
        .where('district', '=', actor.district)
        .where('school', '=', risk.school)
        .where('state', '=', 'open'),
    )
    .execute()
}

/** What the house found out about a finished review: written by the system after the fact. */
export async function saveProved(
  asking: Asking,
  review: string,
  proved: readonly string[],
  notProved: readonly string[],
): Promise<void> {
  const { tx, actor } = asking
  await tx
    .updateTable('risk_review')
    .set({ proved: [...proved], not_proved: [...notProved] })
    .where('district', '=', actor.district)
    .where('id', '=', review)
    .execute()
  record(asking, { kind: 'risk-review-proved', subject: review, detail: { proved, notProved } })
}

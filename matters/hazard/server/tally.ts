import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'

/** As what one hazard counts. `books` because an open one is carried over and counts in both years. */
type Counted = {
  books: number[]
  state: string
  grade: string
  category: string
  town: string
  lead: string
  funds: number
}

/**
 * Brings the roll-up up to date for one hazard: takes back what it counted as, adds what it counts as now. Run from its
 * facts, in the transaction that moves the reader on, so every change is counted once.
 */
export async function tallyHazard({ tx, actor }: Asking, hazard: string): Promise<void> {
  const { rows } = await sql<{ before: Counted | null; now: Counted }>`
    select t.counted as before, jsonb_build_object('books', (select jsonb_agg(y) from generate_series(h.first_book, h.last_book) y),
      'state', h.state, 'grade', coalesce(h.grade, ''), 'category', h.category, 'town', coalesce(h.town, ''), 'lead', coalesce(h.lead, ''),
      'funds', coalesce(h.funds, 0)) as now
    from hazard h left join hazard_tallied t on t.district = h.district and t.hazard = h.id
    where h.district = ${actor.district} and h.id = ${hazard}`.execute(tx)
  const found = rows[0]
  if (!found || JSON.stringify(found.before) === JSON.stringify(found.now)) return
  if (found.before) await add({ tx, actor }, found.before, -1)
  await add({ tx, actor }, found.now, 1)
  await tx
    .insertInto('hazard_tallied')
    .values({ district: actor.district, hazard, counted: JSON.stringify(found.now) })
    .onConflict((known) => known.columns(['district', 'hazard']).doUpdateSet({ counted: JSON.stringify(found.now) }))
    .execute()
}

async function add(
  { tx, actor }: Pick<Asking, 'tx' | 'actor'>,
  { books, state, grade, category, town, lead, funds }: Counted,
  sign: 1 | -1,
): Promise<void> {
  await tx
    .insertInto('hazard_tally')
    .values(
      books.map((book) => ({
        district: actor.district,
        book,
        state,
        grade,
        category,
        town,
        lead,
        n: sign,
        funds: sign * funds,
      })),
    )
    .onConflict((known) =>
      known
        .columns(['district', 'book', 'state', 'grade', 'category', 'town', 'lead'])
        .doUpdateSet({ n: sql`hazard_tally.n + excluded.n`, funds: sql`hazard_tally.funds + excluded.funds` }),
    )
    .execute()
}

/** What a full recount says, to hold the roll-up against. */
export const RECOUNT = sql`
  select book, state, coalesce(grade, '') as grade, category, coalesce(town, '') as town, coalesce(lead, '') as lead, count(*)::integer as n
  from hazard, generate_series(first_book, last_book) book
  where district = (select my_district()) group by 1, 2, 3, 4, 5, 6`

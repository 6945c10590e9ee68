import { type QueryCreator, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Asking } from '#foundation/server/record.ts'

/**
 * Takes the next official number of a series in a year, as a part of the statement that uses it. No gaps: a rolled-back
 * transaction gives its number back. Until the commit everybody else who wants one waits, so take it as late as can be.
 */
export const takeNumber = (db: QueryCreator<Tables>, district: string, series: string, year: number) =>
  db
    .insertInto('counter')
    .values({ district, series, year, last: 1 })
    .onConflict((taken) => taken.columns(['district', 'series', 'year']).doUpdateSet({ last: sql`counter.last + 1` }))
    .returning('last')

/** The next number of a series, when it is needed in words before it is used. */
export async function nextNumber({ tx, actor }: Asking, series: string, year: number): Promise<number> {
  const { last } = await takeNumber(tx, actor.district, series, year).executeTakeFirstOrThrow()
  return last
}

import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'

/** The next official number of a series in a year. No gaps: a rolled-back transaction gives its number back. */
export async function nextNumber({ tx, actor }: Asking, series: string, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('counter')
    .values({ district: actor.district, series, year, last: 1 })
    .onConflict((taken) => taken.columns(['district', 'series', 'year']).doUpdateSet({ last: sql`counter.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

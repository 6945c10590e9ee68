import { type QueryCreator, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { send } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'

/**
 * Waits in line for the next number of a series; whoever is first in line has it until the commit. Waiting for the row itself
 * would do as well, but there everybody is woken at once and few get it: some waited a hundred times as long as others.
 */
const waitInLine = ({ tx, actor }: Asking, series: string, year: number): void => {
  const line = `${actor.district} ${series} ${year}`
  const statement = sql`select pg_advisory_xact_lock(hashtextextended(${line}, 0))`
  send(tx, { compile: () => statement.compile(tx) })
}

/**
 * Takes the next official number of a series in a year, as a part of the statement that uses it. No gaps: a rolled-back
 * transaction gives its number back. Until the commit everybody else who wants one waits, so take it as late as can be.
 */
export function takeNumber(ask: Asking, series: string, year: number) {
  waitInLine(ask, series, year)
  const first = { district: ask.actor.district, series, year, last: 1 }
  return (db: QueryCreator<Tables>) =>
    db
      .insertInto('counter')
      .values(first)
      .onConflict((taken) => taken.columns(['district', 'series', 'year']).doUpdateSet({ last: sql`counter.last + 1` }))
      .returning('last')
}

/** The next number of a series, when it is needed in words before it is used. */
export async function nextNumber(ask: Asking, series: string, year: number): Promise<number> {
  const { last } = await takeNumber(ask, series, year)(ask.tx).executeTakeFirstOrThrow()
  return last
}

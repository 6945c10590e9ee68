import { sql } from 'kysely'
import type { Tx } from '#foundation/server/database.ts'
import { type Failures, MOST_SESSIONS } from '#registry/sign-in/session.ts'

/** One account, locked: two guesses at the same account wait for each other, so none goes uncounted. */
export const findAccountByLogin = (tx: Tx, login: string) =>
  tx.selectFrom('account').selectAll().where('login', '=', login).forUpdate().executeTakeFirst()

export const findAccountOf = (tx: Tx, district: string, person: string) =>
  tx
    .selectFrom('account')
    .selectAll()
    .where('district', '=', district)
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst()

export type AccountKey = { district: string; person: string }

export const saveFailures = (tx: Tx, { district, person }: AccountKey, { failures, lockedUntil }: Failures) =>
  tx
    .updateTable('account')
    .set({ failures, locked_until: lockedUntil })
    .where('district', '=', district)
    .where('person', '=', person)
    .execute()

/** Keeps the newest sessions and ends the rest of the account's. */
export async function endOldestSessions(tx: Tx, { district, person }: AccountKey, keep = MOST_SESSIONS): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: sql`clock_timestamp()` })
    .where('district', '=', district)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('token_hash', 'not in', (from) =>
      from
        .selectFrom('session')
        .select('token_hash')
        .where('district', '=', district)
        .where('person', '=', person)
        .where('ended_at', 'is', null)
        .orderBy('started_at', 'desc')
        .limit(keep),
    )
    .execute()
}

export const endSession = (tx: Tx, district: string, tokenHash: Buffer) =>
  tx
    .updateTable('session')
    .set({ ended_at: sql`clock_timestamp()` })
    .where('district', '=', district)
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute()

import { type QueryCreator, type QueryResult, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Actor } from '#foundation/actor.ts'
import { asActor, type Database, send, sendLast, type Tx } from '#foundation/server/database.ts'

/** A command carries an id given where it was made, so that sending it twice does it once. */
export type Command = { id: string; endpoint: string }

/** Keeps what was answered, in the transaction that did it. */
export function remember(tx: Tx, actor: Actor, { id, endpoint }: Command, json: string): void {
  const row = { district: actor.district, id, person: actor.person, endpoint, answer: sql`${json}::jsonb` }
  send(tx, tx.insertInto('command').values(row))
}

/** What a verb knows, and the statement called `last` that tells the rest. */
export type Conclusion = { known: unknown; statements: QueryCreator<Tables & { last: object }> }
type Concluded = QueryResult<{ json: string }>

/** Runs the last statement, completes the answer with what it tells, and keeps that: in one statement, not waited for. */
export function conclude(
  tx: Tx,
  actor: Actor,
  command: Command | null,
  known: string,
  { statements }: Conclusion,
): Promise<Concluded> {
  const answer = sql<string>`${known}::jsonb || to_jsonb(last)`
  if (!command) return sendLast(tx, statements.selectFrom('last').select(sql<string>`(${answer})::text`.as('json')))
  const row = [actor.district, command.id, actor.person, command.endpoint] as const
  return sendLast(
    tx,
    statements
      .insertInto('command')
      .columns(['district', 'id', 'person', 'endpoint', 'answer'])
      .expression((is) =>
        is.selectFrom('last').select([...row.map((value, i) => sql.val(value).as(`c${i}`)), answer.as('answer')]),
      )
      .returning(sql<string>`answer::text`.as('json')),
  )
}

/** For a verb that carries out another on its way: it needs the whole answer before it goes on. */
export const concludeHere = async (
  known: object,
  statements: QueryCreator<Tables & { last: object }>,
): Promise<object> => ({
  ...known,
  ...(await statements.selectFrom('last').selectAll().executeTakeFirstOrThrow()),
})

/** After a failure: was this very command carried out earlier? Then its first answer stands. */
export const answeredBefore = (db: Database, actor: Actor, { id, endpoint }: Command) =>
  asActor(db, actor, (tx) =>
    tx
      .selectFrom('command')
      .select('answer')
      .where('district', '=', actor.district)
      .where('id', '=', id)
      .where('endpoint', '=', endpoint)
      .executeTakeFirst(),
  )

/** The id of a command is in use, and not by this person for this. */
export const isTaken = (error: unknown): boolean => (error as { constraint?: string }).constraint === 'command_pkey'

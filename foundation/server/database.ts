import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type QueryResult,
} from 'kysely'
import { PostgresQueryCompiler, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from '#database/tables.ts'
import type { Actor } from '#foundation/actor.ts'

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

// A `date` is a day, not a moment: keep the string, or it becomes a local midnight. Counts fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** Who asks in the transaction that is open, the connection it speaks through, and the first thing said that failed. */
type Talk = { actor: Actor; wire?: DatabaseConnection; failed?: { reason: unknown } }
const asking = new AsyncLocalStorage<Talk>()
const talks = new WeakMap<Tx, Talk>()

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`

const whoAsks = (actor: Actor): string =>
  `select set_config('app.district', ${quoted(actor.district)}, true), set_config('app.person', ${quoted(actor.person)}, true), ` +
  `set_config('app.post', ${quoted(actor.post)}, true), set_config('app.role', ${quoted(actor.role)}, true), ` +
  `set_config('app.unit', ${quoted(actor.unit)}, true), set_config('app.units', ${quoted(actor.units.join(','))}, true), ` +
  `set_config('app.scope', ${quoted(actor.scope)}, true)`

class AskingDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const talk = asking.getStore()
    if (!talk) throw new Error('a transaction needs an actor: use asActor')
    talk.wire = connection
    void say(talk, CompiledQuery.raw(`begin; ${whoAsks(talk.actor)}`))
  }
}

/** Puts a statement on the wire without waiting for what the database says to it. */
function say<Row>(talk: Talk, statement: CompiledQuery<Row>): Promise<QueryResult<Row>> {
  if (!talk.wire) throw new Error('nothing can be said before the transaction has begun')
  const answer = talk.wire.executeQuery<Row>(statement)
  answer.catch((reason: unknown) => {
    talk.failed ??= { reason }
  })
  return answer
}

/**
 * Sends a statement nobody needs an answer to. It goes out in its place, before whatever is asked next; if it fails,
 * everything after it fails too, nothing is committed, and `asActor` throws what it failed with. One turn less on the wire
 * for each, and a row locked near the end is free again sooner.
 */
export const send = (tx: Tx, statement: Statement<unknown>): void => void sendLast(tx, statement)

/** The same for the last statement of all: what it says is heard after the commit. */
export function sendLast<Row>(tx: Tx, statement: Statement<Row>): Promise<QueryResult<Row>> {
  const talk = talks.get(tx)
  if (!talk) throw new Error('only the transaction of asActor can be sent to')
  return say(talk, statement.compile())
}
type Statement<Row> = { compile: () => CompiledQuery<Row> }

const MOST_PREPARED = 400
const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const known = names.get(text) ?? `q${createHash('md5').update(text).digest('hex')}`
  if (names.size < 10 * MOST_PREPARED) names.set(text, known)
  return known
}

/**
 * A connection that prepares what it is asked: the same words are parsed and planned once, which with row-level security is
 * half of what a small statement costs. Beyond so many different ones it goes on without.
 */
class PreparingClient extends pg.Client {
  readonly #prepared = new Set<string>()
  override query = ((...asked: unknown[]): unknown => {
    const [text, values, ...rest] = asked
    const plain = super.query.bind(this) as (...all: unknown[]) => unknown
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return plain(...asked)
    const name = nameOf(text)
    if (!this.#prepared.has(name) && this.#prepared.size >= MOST_PREPARED) return plain(...asked)
    this.#prepared.add(name)
    return plain({ name, text, values: values as unknown[] }, ...rest)
  }) as pg.Client['query']
}

export type Pool = pg.Pool
export function openPool(config: pg.PoolConfig): Pool {
  const pool = new pg.Pool({
    max: 16,
    connectionTimeoutMillis: 15_000,
    application_name: 'huxue',
    pipeline: true,
    Client: PreparingClient,
    ...config,
  })
  // A connection that breaks is reported by the query that meets it; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export const connect = (pool: Pool): Database =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new AskingDriver({ pool }),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

/**
 * The only door to the data: work runs in one transaction that knows who is asking, so row-level security can answer.
 * @throws whatever `work` throws; the transaction is then rolled back.
 */
export function asActor<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const talk: Talk = { actor }
  const begun = (tx: Tx) => {
    talks.set(tx, talk)
    return work(tx)
  }
  return asking.run(talk, async () => {
    try {
      return await db.transaction().execute(begun)
    } catch (error) {
      // What was sent without waiting failed first; what is heard here is only that nothing can follow it.
      throw talk.failed ? talk.failed.reason : error
    }
  })
}

/**
 * Someone who came to the door is known now: from here to the end of the transaction it is they who ask.
 * Only for signing in and for opening a district; everything else begins as whom it is.
 */
export const become = async (tx: Tx, actor: Actor): Promise<void> =>
  void (await tx.executeQuery(CompiledQuery.raw(whoAsks(actor))))

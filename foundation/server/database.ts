import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
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

const asking = new AsyncLocalStorage<Actor>()

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`

const whoAsks = (actor: Actor): string =>
  `select set_config('app.district', ${quoted(actor.district)}, true), set_config('app.person', ${quoted(actor.person)}, true), ` +
  `set_config('app.post', ${quoted(actor.post)}, true), set_config('app.role', ${quoted(actor.role)}, true), ` +
  `set_config('app.unit', ${quoted(actor.unit)}, true), set_config('app.units', ${quoted(actor.units.join(','))}, true), ` +
  `set_config('app.scope', ${quoted(actor.scope)}, true)`

class AskingDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const actor = asking.getStore()
    if (!actor) throw new Error('a transaction needs an actor: use asActor')
    await connection.executeQuery(CompiledQuery.raw(`begin; ${whoAsks(actor)}`))
  }
}

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
export const asActor = <T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asking.run(actor, () => db.transaction().execute(work))

/**
 * Someone who came to the door is known now: from here to the end of the transaction it is they who ask.
 * Only for signing in and for opening a district; everything else begins as whom it is.
 */
export const become = async (tx: Tx, actor: Actor): Promise<void> =>
  void (await tx.executeQuery(CompiledQuery.raw(whoAsks(actor))))

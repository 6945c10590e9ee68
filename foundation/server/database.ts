import { AsyncLocalStorage } from 'node:async_hooks'
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

export type Pool = pg.Pool
export function openPool(config: pg.PoolConfig): Pool {
  const pool = new pg.Pool({ max: 16, connectionTimeoutMillis: 15_000, application_name: 'huxue', ...config })
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

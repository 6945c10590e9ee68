import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { freshId } from '#foundation/server/id.ts'

export const CONCURRENCY = 16
let written = 0

/** `along`: sent before the one ahead of it was answered. */
export type Statement = { text: string; values: unknown[]; along: boolean }

/** Everything one write says to the database, in order, as it stands on the wire. */
export async function capture(inserts: RegExp, work: () => Promise<unknown>): Promise<Statement[]> {
  const said = new Map<pg.Client, Statement[]>()
  const unanswered = new Map<pg.Client, number>()
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | { text: string; values?: unknown[] }, unknown[]?]
    const open = unanswered.get(this) ?? 0
    const statement =
      typeof first === 'string'
        ? { text: first, values: values ?? [] }
        : { text: first.text, values: first.values ?? values ?? [] }
    said.set(this, [...(said.get(this) ?? []), { ...statement, along: open > 0 }])
    unanswered.set(this, open + 1)
    const answer = (query as (...all: unknown[]) => unknown).apply(this, args) as Promise<unknown> | undefined
    const heard = () => unanswered.set(this, (unanswered.get(this) ?? 1) - 1)
    void answer?.then(heard, heard)
    return answer
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  for (const statements of said.values()) {
    const insert = statements.findIndex(({ text }) => inserts.test(text))
    const begin = statements.findLastIndex(({ text }, i) => i < insert && text.startsWith('begin'))
    const commit = statements.findIndex(({ text }, i) => i > insert && text === 'commit')
    if (insert >= 0) return statements.slice(begin, commit + 1)
  }
  throw new Error('no write was seen on its way to the database')
}

/** Says the same again and again with fresh ids, and waits for an answer where the house waits; the statements take their own numbers. `vary` changes what may stand only once. Durable, under the same policies. */
export async function replay(
  pool: pg.Pool,
  statements: readonly Statement[],
  count: number,
  vary: (value: unknown, n: number, text: string) => unknown = (value) => value,
): Promise<number> {
  const ids = new Set(
    statements
      .flatMap(({ values }) => values)
      .filter((value): value is string => typeof value === 'string' && UUID.test(value)),
  )
  let left = count
  const one = async () => {
    while (left-- > 0) {
      const n = (written += 1)
      const fresh = new Map([...ids].map((id) => [id, id[14] === '7' ? freshId() : randomUUID()]))
      const client = await pool.connect()
      let last: Promise<unknown> = Promise.resolve()
      for (const { text, values, along } of statements) {
        if (!along) await last
        last = client.query(
          text,
          values.map((value) => fresh.get(value as string) ?? vary(value, n, text)),
        )
      }
      await last
      client.release()
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, () => pool.query('select 1')))
  const began = performance.now()
  await Promise.all(Array.from({ length: CONCURRENCY }, one))
  const seconds = (performance.now() - began) / 1000
  return count / seconds
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

import { Client, type ClientConfig } from 'pg'
import { CannotStart } from '#foundation/postgres/cannot-start.ts'
import { postgresWords } from '#foundation/postgres/postgres.words.ts'

const oldest = 150_000

/** Checks the database a person pointed us at, and says plainly what is wrong with it. */
export async function reachExternal(url: string): Promise<ClientConfig> {
  const connection: ClientConfig = { connectionString: url, connectionTimeoutMillis: 10_000 }
  const client = new Client(parsed(url, connection))
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new CannotStart(postgresWords.unreachable(withoutPassword(url), whyNot(error)))
  }
  try {
    const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding`,
    )
    const [found] = rows
    if (!found || found.number < oldest) throw new CannotStart(postgresWords.tooOld(found?.version ?? '?'))
    if (found.encoding !== 'UTF8') throw new CannotStart(postgresWords.notUtf8(found.encoding))
  } finally {
    await client.end()
  }
  return connection
}

function parsed(url: string, connection: ClientConfig): ClientConfig {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw new CannotStart(postgresWords.badAddress)
  return connection
}

function withoutPassword(url: string): string {
  const shown = new URL(url)
  shown.password = ''
  return shown.href
}

/** Refused on IPv4 and on IPv6 arrives as one error without words of its own. */
function whyNot(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(whyNot).join('；')
  return error instanceof Error ? error.message : String(error)
}

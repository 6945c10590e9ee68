import type { ClientConfig } from 'pg'
import { startEmbedded } from '#foundation/postgres/embedded.ts'
import { reachExternal } from '#foundation/postgres/external.ts'

/** Who a connection acts as. The owner changes the structure, the app serves people, the reader reports, jobs works. */
export type Role = 'huxue_owner' | 'huxue_app' | 'huxue_reader' | 'huxue_jobs'

export interface DatabaseServer {
  /** The embedded superuser, or the user of DATABASE_URL. Only for preparing the database. */
  administration: ClientConfig
  /** Settings for a pg Client or Pool acting as the role. */
  as(role: Role): ClientConfig
  stop(): Promise<void>
}

interface Settings {
  url?: string | undefined
  dataFolder: string
}

/** The database named by the URL, else the embedded one. */
export async function startDatabase({ url, dataFolder }: Settings): Promise<DatabaseServer> {
  if (url) return actingAsRoles(await reachExternal(url))
  const { connection, stop } = await startEmbedded({ dataFolder })
  return loggingInAsRoles(connection, stop)
}

/** Where the socket folder is the password, each role logs in itself and has no way back to the superuser. */
export const loggingInAsRoles = (administration: ClientConfig, stop: () => Promise<void>): DatabaseServer => ({
  administration,
  as: (role) => ({ ...administration, user: role }),
  stop,
})

/**
 * Where we are given a single login, the role is put on at the start of every session. Row-level security follows the
 * role, so the application is bound by it although the login could do more.
 */
export const actingAsRoles = (administration: ClientConfig): DatabaseServer => ({
  administration,
  as: (role) => ({ ...administration, options: `-c role=${role}` }),
  stop: async () => {},
})

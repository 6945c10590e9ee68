import type { Clock } from '#foundation/clock.ts'
import type { Database, Pool } from '#foundation/server/database.ts'
import type { FileStore } from '#foundation/server/files.ts'
import type { Jobs } from '#foundation/server/jobs.ts'
import type { Live } from '#foundation/server/live.ts'

/** What every verb may lean on beside its transaction: one of each per process. */
export type House = {
  db: Database
  pool: Pool
  clock: Clock
  files: FileStore
  live: Live
  jobs: Jobs
  /** The demo shows its clock and its accounts; nothing else differs. */
  demo: boolean
}

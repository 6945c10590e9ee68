import { Logger, type Runner, run } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Tx } from '#foundation/server/database.ts'
import { log } from '#foundation/server/log.ts'

/** One kind of job: must be harmless when run again, for a job interrupted by a crash is run again. */
export type Job = (payload: Record<string, unknown>) => Promise<void>
export type Jobs = {
  /** Adds a job in the transaction of the change that asks for it. The same key while waiting is the same job. */
  add: (
    tx: Tx,
    name: string,
    payload: Record<string, unknown>,
    options?: { key?: string; runAt?: Date },
  ) => Promise<void>
  stop: () => Promise<void>
}

// The worker's own chatter is not ours to log; its failures are, below.
const quiet = new Logger(() => () => undefined)

/**
 * Starts the worker inside this process. `every` maps a job to a cron line; both run once however many processes there are.
 * @param pool connects as the role that owns the schema `graphile_worker` and nothing else.
 */
export async function startJobs(
  pool: pg.Pool,
  jobs: Record<string, Job>,
  every: Record<string, string>,
): Promise<Jobs> {
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
    taskList: Object.fromEntries(
      Object.entries(jobs).map(([name, job]) => [
        name,
        (payload: unknown) => job((payload ?? {}) as Record<string, unknown>),
      ]),
    ),
    crontab: Object.entries(every)
      .map(([name, cron]) => `${cron} ${name}`)
      .join('\n'),
  })
  runner.events.on('job:error', ({ job, error }) =>
    log.warn({ err: error, job: job.task_identifier }, 'job will be tried again'),
  )
  runner.events.on('job:failed', ({ job, error }) => log.error({ err: error, job: job.task_identifier }, 'job gave up'))
  return { add: addJob, stop: () => runner.stop() }
}

/** Adding needs no worker in this process. */
export const addJob: Jobs['add'] = async (tx, name, payload, { key, runAt } = {}) => {
  await sql`select graphile_worker.enqueue(task => ${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${key ?? null},
    run_at => ${runAt ?? null}::timestamptz, max_attempts => 12)`.execute(tx)
}

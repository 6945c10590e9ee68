import { Logger, type Runner, run, runMigrations } from 'graphile-worker'
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

/** Lets the application's role add jobs without owning or reading the job tables. */
const DOOR = `
  create or replace function graphile_worker.enqueue(name text, payload json, job_key text, run_at timestamptz) returns void
    language sql security definer set search_path = graphile_worker, pg_temp
    as $$ select graphile_worker.add_job(identifier => name, payload => payload, job_key => job_key, run_at => run_at, max_attempts => 12) $$;
  revoke all on function graphile_worker.enqueue from public;
  grant usage on schema graphile_worker to huxue_app;
  grant execute on function graphile_worker.enqueue to huxue_app;`

/**
 * Starts the worker inside this process. `every` maps a job to a cron line; both run once however many processes there are.
 * @param pool connects as the role that owns the schema `graphile_worker` and nothing else.
 */
export async function startJobs(
  pool: pg.Pool,
  jobs: Record<string, Job>,
  every: Record<string, string>,
): Promise<Jobs> {
  await runMigrations({ pgPool: pool, logger: quiet })
  await pool.query(DOOR)
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
  await sql`select graphile_worker.enqueue(${name}, ${JSON.stringify(payload)}::json, ${key ?? null}, ${runAt ?? null}::timestamptz)`.execute(
    tx,
  )
}

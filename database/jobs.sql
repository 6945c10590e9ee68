-- The one thing others may do to the queue: put a job in, inside the transaction of the change that needs it.
-- graphile-worker's own tables stay closed to the app, hence a function that acts with the rights of huxue_jobs.

create or replace function graphile_worker.enqueue(
  task text, payload json default '{}', run_at timestamptz default null, job_key text default null, max_attempts integer default null
) returns void language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => max_attempts) $$;
comment on function graphile_worker.enqueue is 'Adds a job; a job with the same key that has not started is replaced.';

revoke all on function graphile_worker.enqueue from public;
grant usage on schema graphile_worker to huxue_app, huxue_owner;
grant execute on function graphile_worker.enqueue to huxue_app, huxue_owner;

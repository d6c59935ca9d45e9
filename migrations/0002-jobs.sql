-- Jobs are enqueued in the transaction of what they follow. The app may only add them; the worker takes them.

create function will_enqueue(job text, payload json, queue text, run_at timestamptz, job_key text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select graphile_worker.add_job(
    identifier => job, payload => payload, queue_name => queue, run_at => run_at,
    max_attempts => 8, job_key => job_key, job_key_mode => case when job_key is null then null else 'replace' end);
$$;
revoke all on function will_enqueue(text, json, text, timestamptz, text) from public;
grant execute on function will_enqueue(text, json, text, timestamptz, text) to will_app, will_worker;

-- Jobs carry ids only, so the queue has no tenant: the worker opens each job's own tenant transaction.
grant usage on schema graphile_worker to will_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to will_worker;
grant usage on all sequences in schema graphile_worker to will_worker;
grant execute on all functions in schema graphile_worker to will_worker;
create policy will_worker_takes on graphile_worker._private_jobs to will_worker using (true) with check (true);
create policy will_worker_takes on graphile_worker._private_job_queues to will_worker using (true) with check (true);
create policy will_worker_takes on graphile_worker._private_tasks to will_worker using (true) with check (true);
create policy will_worker_takes on graphile_worker._private_known_crontabs to will_worker using (true) with check (true);

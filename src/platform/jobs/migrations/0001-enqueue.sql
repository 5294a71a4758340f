-- The application role may add a job, in the transaction whose outcome the job serves, and touch the queue in no other way.
create function jobs.enqueue(name text, payload jsonb, run_at timestamptz, once_by text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if length(payload::text) > 4000 then raise exception 'a job''s payload holds ids, not data'; end if;
  perform graphile_worker.add_job(name, payload => payload::json, run_at => run_at, job_key => once_by, max_attempts => 12);
end $$;

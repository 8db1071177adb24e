/**
 * Jobs carry a clinic and the id of one row, never content. Whoever has a context can leave one for its own clinic, in the
 * same transaction as its work; the worker opens its context from the job that it holds. A clinic's jobs form one line, so
 * that a mail that hangs keeps nobody else waiting.
 */
export const jobFunctions: readonly string[] = [
  `create function context.enqueue(task text, row_id uuid, due timestamptz) returns void
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare clinic uuid := context.clinic_id();
     begin
       if clinic is null then raise exception 'No context.' using errcode = 'GW001'; end if;
       perform graphile_worker.add_job(task, json_build_object('clinic', clinic, 'id', row_id), clinic::text, run_at => due,
         max_attempts => 12, job_key => clinic || ':' || task || ':' || row_id, job_key_mode => 'replace');
     end $$`,

  `create function context.open_job(job bigint) returns jsonb
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare sealed jsonb;
     begin
       select jsonb_build_object('kind', 'system', 'clinic', j.payload ->> 'clinic', 'id', j.payload ->> 'clinic')
         into sealed
         from graphile_worker._private_jobs j
         join public.clinic c on c.clinic_id = (j.payload ->> 'clinic')::uuid and c.id = c.clinic_id
        where j.id = job and j.locked_by is not null;
       if sealed is null then return null; end if;
       perform context.put(sealed);
       return sealed;
     end $$`,
];

/** For a member of staff: their own live sessions in this clinic, and ending them. The current one stays. */
export const ownSessionFunctions: readonly string[] = [
  `create function context.own_sessions()
     returns table (id uuid, browser text, platform text, started_at timestamptz, last_used_at timestamptz, current boolean)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$
       select s.id, s.browser, s.platform, s.created_at, s.last_seen_at,
              s.id = (context.scope() ->> 'session')::uuid
         from public.staff_session s
        where context.kind() = 'staff' and s.clinic_id = context.clinic_id() and s.staff_id = context.actor_id()
          and s.ended_at is null
          and s.last_seen_at > now() - interval '30 minutes' and s.created_at > now() - interval '12 hours'
     $$`,

  // One, or all but the current one where none is named. Returns how many ended.
  `create function context.end_own_sessions(session uuid) returns integer
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
       with ended as (
         update public.staff_session s set ended_at = now()
          where context.kind() = 'staff' and s.clinic_id = context.clinic_id() and s.staff_id = context.actor_id()
            and s.ended_at is null and (session is null or s.id = session)
            and s.id is distinct from (context.scope() ->> 'session')::uuid
          returning 1)
       select count(*)::integer from ended
     $$`,
];

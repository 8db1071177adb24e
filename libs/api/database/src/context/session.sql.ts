/** For the sign-in role alone: whose a session is, and locking, unlocking and confirming it. */
export const sessionFunctions: readonly string[] = [
  // A locked one is somebody's still; one that ended is nobody's.
  `create function context.session_account(session_hash bytea)
     returns table (account_id uuid, clinic_id uuid, needs_code boolean, locked boolean, stepped_up boolean)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$
       select m.account_id, m.clinic_id, s.code_at < now() - interval '4 hours',
              s.locked_at is not null or s.last_seen_at <= now() - interval '15 minutes',
              least(s.confirmed_at, s.code_at) > now() - interval '5 minutes'
         from public.staff_session s
         join public.staff_member m on m.clinic_id = s.clinic_id and m.id = s.staff_id
        where s.token_hash = session_hash and s.ended_at is null and m.disabled_at is null
          and s.last_seen_at > now() - interval '30 minutes' and s.created_at > now() - interval '12 hours'
     $$`,

  `create function context.touch_staff_session(session_hash bytea) returns boolean
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
       with touched as (
         update public.staff_session set last_seen_at = now()
          where token_hash = session_hash and ended_at is null and locked_at is null
            and last_seen_at > now() - interval '15 minutes' and created_at > now() - interval '12 hours'
          returning 1)
       select exists (select from touched)
     $$`,

  `create function context.lock_staff_session(session_hash bytea, entry uuid, operation text, request text) returns void
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
       with locked as (
         update public.staff_session set locked_at = now()
          where token_hash = session_hash and ended_at is null and locked_at is null
          returning clinic_id, staff_id)
       insert into public.audit_entry (clinic_id, id, actor_kind, actor_id, operation, couple_ids, outcome, request_id)
         select clinic_id, entry, 'staff', staff_id, operation, '{}', 'done', request from locked
     $$`,

  // The person has just proven to be there. The new hash is the old one where the token stays.
  `create function context.confirm_staff_session(
       session_hash bytea, new_hash bytea, with_code boolean, entry uuid, operation text, request text) returns boolean
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
       with confirmed as (
         update public.staff_session
            set token_hash = new_hash, locked_at = null, last_seen_at = now(), confirmed_at = now(),
                code_at = case when with_code then now() else code_at end
          where token_hash = session_hash and ended_at is null
            and last_seen_at > now() - interval '30 minutes' and created_at > now() - interval '12 hours'
          returning clinic_id, staff_id),
       noted as (
         insert into public.audit_entry
             (clinic_id, id, actor_kind, actor_id, operation, couple_ids, outcome, request_id)
           select clinic_id, entry, 'staff', staff_id, operation, '{}', 'done', request from confirmed
           returning 1)
       select exists (select from noted)
     $$`,
];

/** Sessions of link holders: opened by the hash of their cookie, idle for 30 minutes at most, 4 hours in all. */
export const linkFunctions: readonly string[] = [
  `create function context.open_link(session_hash bytea, touch boolean) returns jsonb
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare found public.link_session; sealed jsonb;
     begin
       select s.* into found from public.link_session s
        where s.token_hash = session_hash and s.ended_at is null
          and s.last_seen_at > now() - interval '30 minutes' and s.created_at > now() - interval '4 hours';
       if found.id is null then return null; end if;
       select jsonb_build_object(
           'kind', 'link', 'clinic', t.clinic_id, 'id', t.partner_id, 'couple', t.couple_id, 'task',
           coalesce((select c.id from public.task c
                      where c.clinic_id = t.clinic_id and c.id = found.task_id and c.couple_id = t.couple_id
                        and c.partner_id = t.partner_id and c.cancelled_at is null), t.id),
           'session', found.id)
           || (select jsonb_build_object(
                 'assignments', jsonb_agg(distinct o.assignment_id),
                 'exerciseVersions', jsonb_agg(distinct a.exercise_version_id),
                 'openTasks', coalesce(jsonb_agg(o.id) filter (where not exists (select from public.response r
                                where r.clinic_id = o.clinic_id and r.task_id = o.id)), '[]'))
                 from public.task o
                 join public.assignment a on a.clinic_id = o.clinic_id and a.id = o.assignment_id
                where o.clinic_id = t.clinic_id and o.couple_id = t.couple_id and o.partner_id = t.partner_id
                  and o.cancelled_at is null)
         into sealed
         from public.task t
         join public.task_link l on l.clinic_id = t.clinic_id and l.id = found.link_id
        where t.clinic_id = found.clinic_id and t.id = l.task_id
          and l.couple_id = t.couple_id and l.partner_id = t.partner_id
          and l.revoked_at is null and l.expires_at > now() and t.cancelled_at is null
          -- A new PIN ends what the one before had opened; ids of version 7 stand in the order of their making.
          and not exists (select from public.partner_pin p where p.clinic_id = t.clinic_id
                            and p.partner_id = t.partner_id and p.id > found.id);
       if sealed is null then return null; end if;
       if touch and found.last_seen_at < now() - interval '20 seconds' then
         update public.link_session set last_seen_at = now() where clinic_id = found.clinic_id and id = found.id;
       end if;
       perform context.put(sealed);
       return sealed - 'openTasks' - 'assignments' - 'exerciseVersions';
     end $$`,

  `create function context.task_is_open(task_clinic uuid, task uuid) returns boolean
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
       select exists (select from public.task t where t.clinic_id = task_clinic and t.id = task and t.cancelled_at is null)
          and not exists (select from public.response r where r.clinic_id = task_clinic and r.task_id = task)
     $$`,
];

/** For a link holder's work: one save or send of a task at a time, and whether the task is open at this moment. */
export const linkHolderFunctions: readonly string[] = [
  `create function context.hold_my_task() returns boolean
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare scope jsonb := context.scope();
     begin
       perform pg_advisory_xact_lock(hashtextextended(scope ->> 'task', 0));
       return context.task_is_open((scope ->> 'clinic')::uuid, (scope ->> 'task')::uuid);
     end $$`,

  // From the next request on, the session shows another open task of the same partner.
  `create function context.choose_task(chosen uuid) returns boolean
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare scope jsonb := context.scope();
     begin
       if not chosen = any (context.open_task_ids()) then return false; end if;
       update public.link_session set task_id = chosen
        where clinic_id = (scope ->> 'clinic')::uuid and id = (scope ->> 'session')::uuid;
       return true;
     end $$`,

  // The author's own act, at once and for good: the other partner's copy is deleted with it.
  `create function context.take_back_offer(offered uuid) returns boolean
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare scope jsonb := context.scope();
     begin
       update public.offer o set withdrawn_at = now(), released_at = null
        where o.clinic_id = (scope ->> 'clinic')::uuid and o.couple_id = (scope ->> 'couple')::uuid
          and o.partner_id = context.partner_id() and o.id = offered and o.withdrawn_at is null;
       if not found then return false; end if;
       delete from public.released_piece r
        where r.clinic_id = (scope ->> 'clinic')::uuid and r.offer_id = offered;
       return true;
     end $$`,

  // An edit of the partner's card that staff began before is refused, instead of putting the old wishes back.
  `create function context.count_my_edit() returns void
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$ update public.partner set version = version + 1
            where clinic_id = context.clinic_id() and id = context.partner_id() $$`,
];

/** For the sign-in role alone: checking a token and a PIN. A failure is counted before the PIN is hashed. */
export const linkSignInFunctions: readonly string[] = [
  `create function context.count_try(found public.task_link)
     returns table (clinic_id uuid, link_id uuid, pin_hash text, allowed boolean)
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     begin
       if found.id is null then return; end if;
       clinic_id := found.clinic_id;
       link_id := found.id;
       select p.pin_hash into pin_hash from public.partner_pin p
        where p.clinic_id = found.clinic_id and p.partner_id = found.partner_id and p.couple_id = found.couple_id
        order by p.id desc limit 1;
       allowed := pin_hash is not null and found.revoked_at is null and found.expires_at > now()
         and found.locked_at is null and coalesce(found.paused_until, now()) <= now()
         and exists (select from public.task t
                      where t.clinic_id = found.clinic_id and t.id = found.task_id and t.cancelled_at is null
                        and t.couple_id = found.couple_id and t.partner_id = found.partner_id);
       if allowed then
         update public.task_link l set
           failures = l.failures + 1,
           paused_until = case when l.failures + 1 = 5 then now() + interval '15 minutes' else l.paused_until end,
           locked_at = case when l.failures + 1 >= 10 then now() else l.locked_at end
          where l.clinic_id = found.clinic_id and l.id = found.id;
       end if;
       return next;
     end $$`,

  `create function context.try_link(link_hash bytea)
     returns table (clinic_id uuid, link_id uuid, pin_hash text, allowed boolean)
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare found public.task_link;
     begin
       -- The hash of a token, or that of a short code: made in different ways, neither is ever the other's.
       select l.* into found from public.task_link l
        where l.token_hash = link_hash or l.code_hash = link_hash for update;
       return query select * from context.count_try(found);
     end $$`,

  // A session that ran out by itself can be opened again with the PIN, so that words posted after its end are kept. They name
  // their step or their partner: on a shared device the session can be the other partner's, whose link has no part in it.
  `create function context.try_ended_session(session_hash bytea, of_words uuid)
     returns table (clinic_id uuid, link_id uuid, pin_hash text, allowed boolean)
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare found public.task_link;
     begin
       select l.* into found from public.task_link l
         join public.link_session s on s.clinic_id = l.clinic_id and s.link_id = l.id
        where s.token_hash = session_hash and s.ended_at is null and s.created_at > now() - interval '1 day'
          and (l.partner_id = of_words
               or exists (select from public.task t
                           where t.clinic_id = l.clinic_id and t.couple_id = l.couple_id
                             and t.partner_id = l.partner_id and t.id = of_words))
          for update of l;
       return query select * from context.count_try(found);
     end $$`,

  // A PIN that was replaced while it was being checked opens nothing: what comes of it would be newer than the new PIN.
  `create function context.start_link_session(
       of_clinic uuid, link uuid, checked_pin text, session_hash bytea, session_id uuid, ended_hash bytea) returns boolean
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare found public.task_link;
     begin
       -- A new PIN's row holds its partner: whoever is about to make one is waited for.
       perform 1 from public.task_link l
         join public.partner p on p.clinic_id = l.clinic_id and p.id = l.partner_id
        where l.clinic_id = of_clinic and l.id = link for update of p;
       update public.task_link l set failures = 0, paused_until = null, locked_at = null
        where l.clinic_id = of_clinic and l.id = link
          and checked_pin = (select p.pin_hash from public.partner_pin p
                              where p.clinic_id = l.clinic_id and p.partner_id = l.partner_id
                                and p.couple_id = l.couple_id
                              order by p.id desc limit 1)
        returning l.* into found;
       if found.id is null then return false; end if;
       -- Opened again after it ran out by itself, it shows the step that was open before: posted words belong to that one.
       insert into public.link_session (clinic_id, id, link_id, task_id, partner_id, token_hash, last_seen_at)
         values (found.clinic_id, session_id, found.id,
                 (select s.task_id from public.link_session s
                   where s.clinic_id = found.clinic_id and s.link_id = found.id and s.token_hash = ended_hash),
                 found.partner_id, session_hash, now());
       return true;
     end $$`,

  `create function context.end_link_session(session_hash bytea) returns void
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$ update public.link_session set ended_at = now() where token_hash = session_hash and ended_at is null $$`,
];

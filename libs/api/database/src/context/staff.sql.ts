/** Sessions of staff: opened by the hash of their cookie, locked after 15 idle minutes, ended after 30 or 12 hours in all. */
export const staffFunctions: readonly string[] = [
  `create function context.staff_scope(found public.staff_session) returns jsonb
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$
       select jsonb_build_object(
         'kind', 'staff', 'clinic', m.clinic_id, 'id', m.id, 'role', m.role, 'session', found.id,
         'lastVisitAt', found.last_visit_at,
         'steppedUp', least(found.confirmed_at, found.code_at) > now() - interval '5 minutes',
         'couples', coalesce(t.couples, '[]'), 'leads', coalesce(t.leads, '[]'))
       from public.staff_member m
       left join lateral (
         select jsonb_agg(c.couple_id) as couples, jsonb_agg(c.couple_id) filter (where c.role = 'lead') as leads
         from public.care_team_member c
         where c.clinic_id = m.clinic_id and c.staff_id = m.id and c.left_at is null
           and m.role in ('owner', 'supervisor', 'clinician')
       ) t on true
       where m.clinic_id = found.clinic_id and m.id = found.staff_id and m.disabled_at is null
     $$`,

  `create function context.open_staff(session_hash bytea, touch boolean) returns jsonb
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare found public.staff_session; sealed jsonb;
     begin
       select s.* into found from public.staff_session s
        where s.token_hash = session_hash and s.ended_at is null
          and s.last_seen_at > now() - interval '30 minutes' and s.created_at > now() - interval '12 hours';
       if found.id is null then return null; end if;
       if found.locked_at is not null or found.last_seen_at <= now() - interval '15 minutes' then
         return jsonb_build_object('kind', 'locked');
       end if;
       sealed := context.staff_scope(found);
       if sealed is null then return null; end if;
       if touch and found.last_seen_at < now() - interval '20 seconds' then
         update public.staff_session set last_seen_at = now() where clinic_id = found.clinic_id and id = found.id;
       end if;
       perform context.put(sealed);
       return sealed - 'couples' - 'leads';
     end $$`,

  `create function context.found_couple(new_id uuid, zone text, new_stage text, new_status text, team_row uuid)
     returns void
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare scope jsonb := context.scope();
     begin
       if scope ->> 'kind' is distinct from 'staff' or scope ->> 'role' not in ('owner', 'supervisor', 'clinician') then
         raise exception 'Only clinical staff found a couple.' using errcode = '42501';
       end if;
       -- Their role may change at this moment, which is looked at with no couple of theirs in sight.
       perform pg_advisory_xact_lock_shared(hashtextextended('staff ' || (scope ->> 'clinic'), 0));
       if not context.is_clinical((scope ->> 'clinic')::uuid, (scope ->> 'id')::uuid) then
         raise exception 'Only clinical staff found a couple.' using errcode = '42501';
       end if;
       insert into public.couple (clinic_id, id, time_zone, stage, status)
         values ((scope ->> 'clinic')::uuid, new_id, zone, new_stage, new_status);
       insert into public.care_team_member (clinic_id, id, couple_id, staff_id, role)
         values ((scope ->> 'clinic')::uuid, team_row, new_id, (scope ->> 'id')::uuid, 'lead');
       perform context.put(scope || jsonb_build_object(
         'couples', context.couple_ids() || new_id, 'leads', context.led_couple_ids() || new_id));
     end $$`,
];

/** For the sign-in role alone: it has no clinic context, so these are its only way to staff and their sessions. */
export const signInFunctions: readonly string[] = [
  `create function context.memberships(account uuid)
     returns table (clinic_id uuid, clinic_name text, demo boolean, staff_id uuid)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$
       select c.id, c.name, c.demo, m.id from public.staff_member m
       join public.clinic c on c.clinic_id = m.clinic_id and c.id = m.clinic_id
       where m.account_id = account and m.disabled_at is null order by c.name, c.id
     $$`,

  `create function context.start_staff_session(
       sign_in_hash bytea, session_hash bytea, session_id uuid, entry uuid, operation text, request text,
       its_browser text, its_platform text) returns boolean
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare step public.sign_in; member record; visited timestamptz;
     begin
       delete from public.sign_in where token_hash = sign_in_hash and created_at > now() - interval '15 minutes'
         returning * into step;
       if step.id is null then return false; end if;
       select m.clinic_id, m.id, c.demo and a.totp_confirmed_at is null as goes_without into member
         from public.staff_member m
         join public.clinic c on c.clinic_id = m.clinic_id and c.id = m.clinic_id
         join public.account a on a.id = m.account_id
        where m.account_id = step.account_id and m.clinic_id = step.chosen_clinic_id and m.disabled_at is null;
       if member.id is null or not (member.goes_without or step.second_factor_at is not null) then return false; end if;
       select max(s.last_seen_at) into visited from public.staff_session s
        where s.clinic_id = member.clinic_id and s.staff_id = member.id;
       insert into public.staff_session (clinic_id, id, staff_id, token_hash, last_seen_at, last_visit_at, browser, platform)
         values (member.clinic_id, session_id, member.id, session_hash, now(), visited, its_browser, its_platform);
       insert into public.audit_entry (clinic_id, id, actor_kind, actor_id, operation, couple_ids, outcome, request_id)
         values (member.clinic_id, entry, 'staff', member.id, operation, '{}', 'done', request);
       return true;
     end $$`,

  `create function context.end_staff_session(session_hash bytea, entry uuid, operation text, request text) returns void
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
       with ended as (
         update public.staff_session set ended_at = now() where token_hash = session_hash and ended_at is null
           returning clinic_id, staff_id)
       insert into public.audit_entry (clinic_id, id, actor_kind, actor_id, operation, couple_ids, outcome, request_id)
         select clinic_id, entry, 'staff', staff_id, operation, '{}', 'done', request from ended
     $$`,

  // In the audit of the chosen clinic, or, before one is chosen, of every clinic of the account, of those it left too.
  `create function context.note_refused_sign_in(
       account uuid, chosen_clinic uuid, entry uuid, operation text, outcome text, request text) returns void
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
       insert into public.audit_entry (clinic_id, id, actor_kind, actor_id, operation, couple_ids, outcome, request_id)
         select m.clinic_id, entry, 'staff', m.id, operation, '{}', outcome, request from public.staff_member m
          where m.account_id = account and (chosen_clinic is null or m.clinic_id = chosen_clinic)
     $$`,
];

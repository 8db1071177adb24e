/**
 * For owners and admins: how their colleagues' places stand, in numbers and without a name, and the changes of a place. One
 * change at a time in a clinic, so that two owners can't take each other away at the same moment.
 */
export const manageStaffFunctions: readonly string[] = [
  `create function context.managed_clinic() returns uuid
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp
     as $$
     declare scope jsonb := context.scope();
     begin
       if scope ->> 'kind' is distinct from 'staff' or scope ->> 'role' not in ('owner', 'admin') then
         raise exception 'Only owners and admins manage staff.' using errcode = '42501';
       end if;
       return (scope ->> 'clinic')::uuid;
     end $$`,

  `create function context.staff_standing()
     returns table (staff_id uuid, has_second_factor boolean, last_active_at timestamptz, couples integer)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp
     as $$
     declare clinic uuid := context.managed_clinic();
     begin
       return query
         select m.id, a.totp_confirmed_at is not null, s.seen, coalesce(t.couples, 0)
           from public.staff_member m
           join public.account a on a.id = m.account_id
           left join (select c.staff_id as member, max(c.last_seen_at) as seen from public.staff_session c
                       where c.clinic_id = clinic group by c.staff_id) s on s.member = m.id
           left join (select c.staff_id as member, count(*)::integer as couples from public.care_team_member c
                       where c.clinic_id = clinic and c.left_at is null group by c.staff_id) t on t.member = m.id
          where m.clinic_id = clinic;
     end $$`,

  // Says why not, in one word; null leaves a part as it is.
  `create function context.change_place(member uuid, new_role text, disable boolean) returns text
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare clinic uuid := context.managed_clinic(); actor_role text; place public.staff_member; was public.staff_member;
     begin
       perform pg_advisory_xact_lock(hashtextextended('staff ' || clinic, 0));
       select m.role into actor_role from public.staff_member m
        where m.clinic_id = clinic and m.id = context.actor_id() and m.disabled_at is null;
       if actor_role is null or actor_role not in ('owner', 'admin') then return 'forbidden'; end if;
       select m.* into was from public.staff_member m where m.clinic_id = clinic and m.id = member;
       if was.id is null then return 'notFound'; end if;
       place := was;
       place.role := coalesce(new_role, was.role);
       if disable is not null then
         place.disabled_at := case when disable then coalesce(was.disabled_at, now()) end;
       end if;
       if place is not distinct from was then return 'done'; end if;
       if actor_role <> 'owner' and 'owner' in (was.role, place.role) then return 'onlyOwners'; end if;
       if was.role = 'owner' and was.disabled_at is null and (place.role <> 'owner' or place.disabled_at is not null)
          and not exists (select from public.staff_member m where m.clinic_id = clinic and m.id <> member
                            and m.role = 'owner' and m.disabled_at is null) then
         return 'lastOwner';
       end if;
       if place.role not in ('owner', 'supervisor', 'clinician')
          and exists (select from public.care_team_member c
                       where c.clinic_id = clinic and c.staff_id = member and c.left_at is null)
          and place.role <> was.role then
         return 'hasCouples';
       end if;
       update public.staff_member m set role = place.role, disabled_at = place.disabled_at
        where m.clinic_id = clinic and m.id = member;
       update public.staff_session s set ended_at = now()
        where s.clinic_id = clinic and s.staff_id = member and s.ended_at is null;
       return 'done';
     end $$`,
];

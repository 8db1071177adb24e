/**
 * For owners and admins: a leaver's whole caseload to a colleague, in numbers. Whoever asks learns of no couple: the couples
 * stand in rows that no role can read but their new care team. One change of places at a time in a clinic.
 */
export const caseloadMoveFunctions: readonly string[] = [
  // Says why not, in one word.
  `create function context.move_caseload(new_id uuid, leaver uuid, receiver uuid) returns text
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare clinic uuid := context.managed_clinic(); actor_role text; giver public.staff_member;
             taker public.staff_member; place public.care_team_member; passed public.handover;
             led integer := 0; joined integer := 0; already integer := 0; senior integer := 0; busy integer := 0;
     begin
       perform pg_advisory_xact_lock(hashtextextended('staff ' || clinic, 0));
       select m.role into actor_role from public.staff_member m
        where m.clinic_id = clinic and m.id = context.actor_id() and m.disabled_at is null;
       if actor_role is null or actor_role not in ('owner', 'admin') then return 'forbidden'; end if;
       select m.* into giver from public.staff_member m where m.clinic_id = clinic and m.id = leaver;
       select m.* into taker from public.staff_member m where m.clinic_id = clinic and m.id = receiver;
       if giver.id is null or taker.id is null or taker.disabled_at is not null then return 'notFound'; end if;
       if not context.is_clinical(clinic, receiver) then return 'notClinical'; end if;
       if leaver = receiver then return 'same'; end if;
       if actor_role <> 'owner' and giver.role = 'owner' then return 'onlyOwners'; end if;
       insert into public.caseload_move (clinic_id, id, from_staff_id, to_staff_id, by_staff_id)
         values (clinic, new_id, leaver, receiver, context.actor_id());
       for place in select c.* from public.care_team_member c
                     where c.clinic_id = clinic and c.staff_id = leaver and c.left_at is null order by c.id for update loop
         if place.role = 'supervisor' and taker.role = 'clinician' then
           senior := senior + 1;
           continue;
         end if;
         -- Somebody's work on one care team at this moment keeps the others from nothing.
         begin
           passed := null;
           passed.clinic_id := clinic;
           passed.id := uuidv7();
           passed.couple_id := place.couple_id;
           passed.given_id := place.id;
           select p.former, p.made into passed.former_id, passed.made_id
             from context.pass_place(place, receiver, false) p;
           insert into public.handover (clinic_id, id, couple_id, from_staff_id, to_staff_id, move_id, stays, accepted_at,
                  given_id, former_id, made_id)
             values (clinic, passed.id, place.couple_id, leaver, receiver, new_id, false, now(),
                  passed.given_id, passed.former_id, passed.made_id);
           update public.handover set taken_back_at = now(), couple_names = null
            where clinic_id = clinic and couple_id = place.couple_id and from_staff_id = leaver and move_id is null
              and accepted_at is null and declined_at is null and taken_back_at is null;
           perform context.note_handover('caseloadMoved', passed, receiver);
           if place.role = 'lead' then led := led + 1;
           elsif passed.made_id is null then already := already + 1;
           else joined := joined + 1; end if;
         exception when unique_violation then busy := busy + 1;
         end;
       end loop;
       if led + joined + already = 0 then
         return case when senior > 0 then 'needsSupervisor' when busy > 0 then 'busy' else 'none' end;
       end if;
       update public.caseload_move m set led_couples = led, joined_couples = joined, shared_couples = already,
              supervised_left = senior, busy_left = busy
        where m.clinic_id = clinic and m.id = new_id;
       return 'done';
     end $$`,

  `create function context.undo_caseload_move(move uuid) returns text
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare clinic uuid := context.managed_clinic(); actor_role text; giver public.staff_member;
             moved public.caseload_move; passed public.handover; stayed integer := 0;
     begin
       perform pg_advisory_xact_lock(hashtextextended('staff ' || clinic, 0));
       select m.role into actor_role from public.staff_member m
        where m.clinic_id = clinic and m.id = context.actor_id() and m.disabled_at is null;
       if actor_role is null or actor_role not in ('owner', 'admin') then return 'forbidden'; end if;
       select m.* into moved from public.caseload_move m where m.clinic_id = clinic and m.id = move for update;
       if moved.id is null then return 'notFound'; end if;
       if moved.undone_at is not null then return 'undone'; end if;
       if moved.created_at <= now() - interval '24 hours' then return 'tooLate'; end if;
       select m.* into giver from public.staff_member m where m.clinic_id = clinic and m.id = moved.from_staff_id;
       if actor_role <> 'owner' and giver.role = 'owner' then return 'onlyOwners'; end if;
       if giver.role not in ('owner', 'supervisor', 'clinician') then return 'leaverNotClinical'; end if;
       for passed in select h.* from public.handover h
                      where h.clinic_id = clinic and h.move_id = move and h.undone_at is null order by h.id for update loop
         if context.take_place_back(passed) then
           update public.handover set undone_at = now() where clinic_id = clinic and id = passed.id;
           perform context.note_handover('caseloadMoveUndone', passed, passed.from_staff_id);
         else
           stayed := stayed + 1;
         end if;
       end loop;
       update public.caseload_move m set undone_at = now(), not_back = stayed where m.clinic_id = clinic and m.id = move;
       return 'done';
     end $$`,

  `create function context.caseload_moves() returns setof public.caseload_move
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp
     as $$
     declare clinic uuid := context.managed_clinic();
     begin
       return query select m.* from public.caseload_move m
         where m.clinic_id = clinic and m.created_at > now() - interval '24 hours';
     end $$`,

  // What moved to the actor, or away from them, in the last week.
  `create function context.own_caseload_moves() returns setof public.caseload_move
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$
       select m.* from public.caseload_move m
        where context.kind() = 'staff' and m.clinic_id = context.clinic_id() and m.undone_at is null
          and context.actor_id() in (m.from_staff_id, m.to_staff_id) and m.created_at > now() - interval '7 days'
     $$`,
];

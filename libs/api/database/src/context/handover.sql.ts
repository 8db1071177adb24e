/**
 * One place on a care team passes from a member of staff to another, and back again. For the functions below alone: nobody
 * else may call these.
 */
const passing: readonly string[] = [
  // A lead clinician's place takes the place of the receiver's own; any other goes to whoever has none yet.
  `create function context.pass_place(
       given public.care_team_member, receiver uuid, stays boolean, out former uuid, out made uuid, out kept uuid)
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare own uuid;
     begin
       update public.care_team_member set left_at = now() where clinic_id = given.clinic_id and id = given.id;
       select c.id into own from public.care_team_member c
        where c.clinic_id = given.clinic_id and c.couple_id = given.couple_id and c.staff_id = receiver
          and c.left_at is null for update;
       if own is null or given.role = 'lead' then
         update public.care_team_member set left_at = now() where clinic_id = given.clinic_id and id = own;
         former := own;
         made := uuidv7();
         insert into public.care_team_member (clinic_id, id, couple_id, staff_id, role)
           values (given.clinic_id, made, given.couple_id, receiver, given.role);
       end if;
       if stays then
         kept := uuidv7();
         insert into public.care_team_member (clinic_id, id, couple_id, staff_id, role)
           values (given.clinic_id, kept, given.couple_id, given.staff_id, 'coClinician');
       end if;
     end $$`,

  // As a whole or not at all: false when the care team changed since.
  `create function context.take_place_back(passed public.handover) returns boolean
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     begin
       perform from public.care_team_member c
         where c.clinic_id = passed.clinic_id and c.couple_id = passed.couple_id and c.left_at is null for update;
       if passed.made_id is not null and not exists (
            select from public.care_team_member c
             where c.clinic_id = passed.clinic_id and c.id = passed.made_id and c.left_at is null)
          or exists (
            select from public.care_team_member c
             where c.clinic_id = passed.clinic_id and c.couple_id = passed.couple_id
               and c.staff_id = passed.from_staff_id and c.left_at is null and c.id is distinct from passed.kept_id) then
         return false;
       end if;
       update public.care_team_member set left_at = now()
        where clinic_id = passed.clinic_id and id in (passed.made_id, passed.kept_id) and left_at is null;
       update public.care_team_member set left_at = null
        where clinic_id = passed.clinic_id and id in (passed.given_id, passed.former_id);
       return true;
     end $$`,

  `create function context.note_handover(kind text, passed public.handover, about uuid) returns void
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
       insert into public.couple_event (clinic_id, id, couple_id, kind, staff_id, detail)
         values (passed.clinic_id, uuidv7(), passed.couple_id, kind, context.actor_id(),
                 jsonb_build_object('staffId', about))
     $$`,

  // A member of staff whose role works with couples and who is not disabled. One change of places at a time in a clinic.
  `create function context.is_clinical(clinic uuid, member uuid) returns boolean
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$
       select exists (select from public.staff_member m
                       where m.clinic_id = clinic and m.id = member and m.disabled_at is null
                         and m.role in ('owner', 'supervisor', 'clinician'))
     $$`,
];

/** For clinical staff: the hand-overs that are theirs to answer or to undo, before they see the couple and after they don't. */
export const handoverFunctions: readonly string[] = [
  ...passing,

  // What is offered to the actor holds nothing of the couple but what the lead clinician chose to show, and the id for the audit.
  `create function context.own_handovers()
     returns table (id uuid, clinic_id uuid, from_staff_id uuid, to_staff_id uuid, couple_names bytea, couple_id uuid,
                    in_care boolean, stays boolean, offered_at timestamptz, accepted_at timestamptz)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$
       select h.id, h.clinic_id, h.from_staff_id, h.to_staff_id, h.couple_names,
              h.couple_id, h.couple_id = any (context.couple_ids()), h.stays, h.created_at, h.accepted_at
         from public.handover h
        where context.kind() = 'staff' and h.clinic_id = context.clinic_id() and h.move_id is null
          and h.declined_at is null and h.taken_back_at is null and h.undone_at is null
          and (h.to_staff_id = context.actor_id() and h.accepted_at is null
                 and exists (select from public.care_team_member c
                              where c.clinic_id = h.clinic_id and c.couple_id = h.couple_id
                                and c.staff_id = h.from_staff_id and c.role = 'lead' and c.left_at is null)
               or context.actor_id() in (h.from_staff_id, h.to_staff_id) and h.accepted_at > now() - interval '24 hours')
     $$`,

  // Says why not, in one word, and of which couple.
  `create function context.answer_handover(offer uuid, accept boolean) returns jsonb
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare scope jsonb := context.scope(); clinic uuid := context.clinic_id(); passed public.handover;
             given public.care_team_member;
     begin
       perform pg_advisory_xact_lock(hashtextextended('staff ' || clinic, 0));
       if scope ->> 'kind' is distinct from 'staff' or not context.is_clinical(clinic, context.actor_id()) then
         return jsonb_build_object('outcome', 'forbidden');
       end if;
       select h.* into passed from public.handover h
        where h.clinic_id = clinic and h.id = offer and h.to_staff_id = context.actor_id() and h.move_id is null for update;
       if passed.id is null then return jsonb_build_object('outcome', 'notFound'); end if;
       if passed.accepted_at is not null or passed.declined_at is not null then
         return jsonb_build_object('outcome', 'answered');
       end if;
       select c.* into given from public.care_team_member c
        where c.clinic_id = clinic and c.couple_id = passed.couple_id and c.staff_id = passed.from_staff_id
          and c.role = 'lead' and c.left_at is null for update;
       if passed.taken_back_at is not null or given.id is null then
         return jsonb_build_object('outcome', 'takenBack');
       end if;
       if accept then
         passed.given_id := given.id;
         select p.former, p.made, p.kept into passed.former_id, passed.made_id, passed.kept_id
           from context.pass_place(given, passed.to_staff_id, passed.stays) p;
         update public.handover set accepted_at = now(), given_id = passed.given_id, former_id = passed.former_id,
                made_id = passed.made_id, kept_id = passed.kept_id
          where clinic_id = clinic and id = offer;
         perform context.note_handover('handoverAccepted', passed, passed.from_staff_id);
         perform context.put(scope || jsonb_build_object(
           'couples', context.couple_ids() || passed.couple_id, 'leads', context.led_couple_ids() || passed.couple_id));
       else
         update public.handover set declined_at = now(), couple_names = null where clinic_id = clinic and id = offer;
         perform context.note_handover('handoverDeclined', passed, passed.from_staff_id);
       end if;
       return jsonb_build_object('outcome', 'done', 'couple', passed.couple_id);
     end $$`,

  `create function context.undo_handover(which uuid) returns jsonb
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare clinic uuid := context.clinic_id(); passed public.handover;
     begin
       perform pg_advisory_xact_lock(hashtextextended('staff ' || clinic, 0));
       if context.kind() is distinct from 'staff' or not context.is_clinical(clinic, context.actor_id()) then
         return jsonb_build_object('outcome', 'forbidden');
       end if;
       select h.* into passed from public.handover h
        where h.clinic_id = clinic and h.id = which and context.actor_id() in (h.from_staff_id, h.to_staff_id)
          and h.move_id is null and h.accepted_at is not null for update;
       if passed.id is null then return jsonb_build_object('outcome', 'notFound'); end if;
       if passed.undone_at is not null then return jsonb_build_object('outcome', 'undone'); end if;
       if passed.accepted_at <= now() - interval '24 hours' then return jsonb_build_object('outcome', 'tooLate'); end if;
       if not context.is_clinical(clinic, passed.from_staff_id) or not context.take_place_back(passed) then
         return jsonb_build_object('outcome', 'changedSince');
       end if;
       update public.handover set undone_at = now(), couple_names = null where clinic_id = clinic and id = which;
       perform context.note_handover('handoverUndone', passed, passed.from_staff_id);
       return jsonb_build_object('outcome', 'done', 'couple', passed.couple_id);
     end $$`,
];

/**
 * For the sign-in role alone: what an invitation says, and taking it up. Its token opens a context of the very place that it
 * offers, once: as a member of staff who is about to be, with no couple.
 */
export const invitationFunctions: readonly string[] = [
  `create function context.invitation_of(invitation_hash bytea)
     returns table (clinic_id uuid, clinic_name text, demo boolean, invited_role text, email_lookup bytea)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$
       select c.id, c.name, c.demo, i.role, i.email_lookup
         from public.invitation i join public.clinic c on c.clinic_id = i.clinic_id and c.id = i.clinic_id
        where i.token_hash = invitation_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
     $$`,

  `create function context.take_up_invitation(invitation_hash bytea, member uuid) returns jsonb
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare taken public.invitation; sealed jsonb;
     begin
       update public.invitation i set accepted_at = now()
        where i.token_hash = invitation_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
        returning i.* into taken;
       if taken.id is null then return null; end if;
       sealed := jsonb_build_object('kind', 'staff', 'clinic', taken.clinic_id, 'id', member, 'role', taken.role,
         'session', null, 'lastVisitAt', null, 'steppedUp', false, 'couples', '[]'::jsonb, 'leads', '[]'::jsonb);
       perform context.put(sealed);
       return sealed - 'couples' - 'leads';
     end $$`,

  // Who is invited again though they are here: told to whom manages the clinic only.
  `create function context.has_place(lookup bytea) returns boolean
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp
     as $$
     declare clinic uuid := context.managed_clinic();
     begin
       return exists (select from public.staff_member m join public.account a on a.id = m.account_id
                       where m.clinic_id = clinic and a.email_lookup = lookup);
     end $$`,
];

/**
 * What the viewer has begun with in this clinic; null once they have done it all, or put it away. Belongs to the statement of
 * the list, beside its `care`. $1 clinic, $2 the viewer.
 */
export const checklistSql = `(
  select jsonb_build_object('coupleId', b.couple_id, 'safeContactSet', b.safe_contact_set, 'stepSent', b.step_sent)
    from (select
        (select c.id from care c order by c.created_at desc, c.id desc limit 1) as couple_id,
        exists (select from contact_preference p
                 where p.clinic_id = $1 and (p.safe_from is not null or p.do_not_contact))
          or exists (select from partner_contact p where p.clinic_id = $1 and p.safe_contact_note is not null)
          as safe_contact_set,
        exists (select from assignment a where a.clinic_id = $1 and a.staff_id = $2) as step_sent
       where not exists (select from checklist_dismissal d where d.clinic_id = $1 and d.staff_id = $2)
      offset 0) b
   where b.couple_id is null or not b.safe_contact_set or not b.step_sent)`;

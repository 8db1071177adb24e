import { sealedSql } from '@groundwork/database';

/** One response as news. $2 is the end of the visit before this one, null on the first visit. */
const newsItem = `jsonb_build_object(
    'responseId', r.id, 'coupleId', r.couple_id, 'partnerId', r.partner_id,
    'exerciseTitle', x.content ->> 'title', 'submittedAt', r.created_at,
    'sinceLastVisit', coalesce(r.created_at > $2::timestamptz, false),
    'names', (select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${sealedSql('partner', 'display_name', 'p')})
                order by p.place) from partner p where p.clinic_id = r.clinic_id and p.couple_id = r.couple_id))`;

const responsesWithExercise = `response r
    join task t on t.clinic_id = r.clinic_id and t.id = r.task_id
    join assignment g on g.clinic_id = t.clinic_id and g.id = t.assignment_id
    join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id`;

const isUnreviewed = `not exists (select from response_review v where v.clinic_id = r.clinic_id
    and v.response_id = r.id and v.withdrawn_at is null)`;

/** The whole caseload in one statement; names are sealed, so searching and sorting happen after it. $1 clinic, $2 last visit. */
export const caseloadSql = `
  with answered as (
    select t.couple_id,
           count(*) filter (where r.id is null and t.cancelled_at is null) as open_tasks,
           min(t.due_on) filter (where r.id is null and t.cancelled_at is null) as next_due_on,
           count(r.id) filter (where v.id is null) as new_responses,
           max(r.created_at) as last_response_at
      from task t
      left join response r on r.clinic_id = t.clinic_id and r.task_id = t.id
      left join response_review v on v.clinic_id = r.clinic_id and v.response_id = r.id and v.withdrawn_at is null
     where t.clinic_id = $1 group by t.couple_id),
  named as (
    select p.couple_id, jsonb_agg(jsonb_build_object('id', p.id, 'name', ${sealedSql('partner', 'display_name', 'p')})
             order by p.place) as partners
      from partner p where p.clinic_id = $1 group by p.couple_id),
  leads as (
    select t.couple_id, t.staff_id from care_team_member t
     where t.clinic_id = $1 and t.left_at is null and t.role = 'lead')
  select jsonb_build_object(
    'staff', (select coalesce(jsonb_object_agg(m.id, ${sealedSql('staff_member', 'display_name', 'm', { couple: 'null' })}), '{}')
                from staff_member m where m.clinic_id = $1 and m.id in (select staff_id from leads)),
    'rows', coalesce((select jsonb_agg(jsonb_build_object(
        'coupleId', c.id, 'stage', c.stage, 'status', c.status, 'partners', n.partners, 'leadId', l.staff_id,
        'assignedBefore', a.couple_id is not null, 'openTasks', coalesce(a.open_tasks, 0), 'nextDueOn', a.next_due_on,
        'newResponses', coalesce(a.new_responses, 0),
        'newSinceLastVisit', coalesce(a.last_response_at > $2::timestamptz, false),
        'lastResponseAt', a.last_response_at))
      from couple c
      join named n on n.couple_id = c.id
      left join answered a on a.couple_id = c.id
      left join leads l on l.couple_id = c.id
     where c.clinic_id = $1), '[]'),
    'news', coalesce((select jsonb_agg(item order by at desc) from (
        select ${newsItem} as item, r.created_at as at
          from ${responsesWithExercise}
         where r.clinic_id = $1 and ${isUnreviewed}
         order by r.created_at desc limit 12) newest), '[]')
  ) as screen`;

/** What came since an instant. $1 clinic, $2 last visit, $3 the instant. */
export const newsSql = `
  select jsonb_build_object('at', now(), 'responses', coalesce((select jsonb_agg(item order by at desc) from (
      select ${newsItem} as item, r.created_at as at
        from ${responsesWithExercise}
       where r.clinic_id = $1 and r.created_at > $3::timestamptz
       order by r.created_at desc limit 50) newest), '[]')) as screen`;

import { sealedSql } from '@groundwork/database';

const staffName = (id: string): string =>
  `(select ${sealedSql('staff_member', 'display_name', 'm', { couple: 'null' })} from staff_member m
     where m.clinic_id = c.clinic_id and m.id = ${id})`;

const partners = `(
  select jsonb_agg(jsonb_build_object(
    'id', p.id, 'version', p.version,
    'name', ${sealedSql('partner', 'display_name', 'p')},
    'pronouns', ${sealedSql('partner', 'pronouns', 'p')},
    'email', ${sealedSql('partner_contact', 'email', 'a')},
    'phone', ${sealedSql('partner_contact', 'phone', 'a')},
    'safeContactNote', ${sealedSql('partner_contact', 'safe_contact_note', 'a')},
    'safeHours', case when f.safe_from is not null and f.safe_to is not null then
      jsonb_build_object('from', to_char(f.safe_from, 'HH24:MI'), 'to', to_char(f.safe_to, 'HH24:MI')) end,
    'doNotContact', f.do_not_contact, 'channel', f.channel,
    'pinMadeAt', (select max(n.created_at) from partner_pin n where n.clinic_id = p.clinic_id and n.partner_id = p.id)
  ) order by p.place)
  from partner p
  join partner_contact a on a.clinic_id = p.clinic_id and a.partner_id = p.id
  join contact_preference f on f.clinic_id = p.clinic_id and f.partner_id = p.id
  where p.clinic_id = c.clinic_id and p.couple_id = c.id)`;

const ruptures = `(
  select jsonb_agg(jsonb_build_object(
    'id', r.id, 'kind', r.kind, 'version', r.version,
    'happened', ${sealedSql('rupture', 'happened', 'r')}, 'note', ${sealedSql('rupture', 'note', 'r')},
    'injuredPartnerId', r.injured_partner_id, 'involvedPartnerId', r.involved_partner_id
  ) order by r.id)
  from rupture r where r.clinic_id = c.clinic_id and r.couple_id = c.id and r.removed_at is null)`;

const careTeam = `(
  select jsonb_agg(jsonb_build_object(
    'staffId', t.staff_id, 'role', t.role, 'since', t.created_at, 'name', ${staffName('t.staff_id')}
  ) order by t.role <> 'lead', t.id)
  from care_team_member t where t.clinic_id = c.clinic_id and t.couple_id = c.id and t.left_at is null)`;

const handovers = `(
  select jsonb_agg(jsonb_build_object(
    'id', h.id, 'fromName', ${staffName('h.from_staff_id')}, 'toName', ${staffName('h.to_staff_id')},
    'note', ${sealedSql('handover', 'note', 'h')}, 'stays', h.stays, 'at', h.created_at,
    'state', case when h.undone_at is not null then 'undone' when h.accepted_at is not null then 'accepted'
                  when h.declined_at is not null then 'declined' when h.taken_back_at is not null then 'takenBack'
                  else 'offered' end,
    'mayUndo', h.undone_at is null and coalesce(h.accepted_at > now() - interval '24 hours', false)
       and context.actor_id() in (h.from_staff_id, h.to_staff_id)
  ) order by h.id desc)
  from handover h where h.clinic_id = c.clinic_id and h.couple_id = c.id and h.move_id is null)`;

const stageHistory = `(
  select jsonb_agg(jsonb_build_object(
    'id', s.id, 'stage', s.stage, 'status', s.status, 'reason', ${sealedSql('stage_change', 'reason', 's')},
    'on', s.changed_on, 'at', s.created_at, 'byName', ${staffName('s.staff_id')}
  ) order by s.changed_on desc, s.id desc)
  from stage_change s where s.clinic_id = c.clinic_id and s.couple_id = c.id)`;

const links = `(
  select jsonb_agg(jsonb_build_object('id', l.id, 'madeAt', l.created_at, 'expiresAt', l.expires_at, 'state',
    case when l.revoked_at is not null then 'revoked' when l.locked_at is not null then 'locked'
         when l.expires_at <= now() then 'expired' else 'live' end) order by l.id desc)
  from task_link l where l.clinic_id = t.clinic_id and l.task_id = t.id)`;

const messages = `(
  select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'state', m.state, 'dueAt', m.due_at,
    'settledAt', m.settled_at, 'problem', m.problem, 'acknowledgedAt', m.acknowledged_at) order by m.id desc)
  from message m where m.clinic_id = t.clinic_id and m.task_id = t.id)`;

const tasks = `(
  select jsonb_agg(jsonb_build_object(
    'id', t.id, 'partnerId', t.partner_id, 'round', t.round, 'dueOn', t.due_on,
    'state', case when v.id is not null then 'reviewed' when r.id is not null then 'received'
                  when t.cancelled_at is not null then 'cancelled' else 'open' end,
    'setAsideAt', (select s.created_at from step_aside s where s.clinic_id = t.clinic_id and s.task_id = t.id),
    'responseId', r.id, 'submittedAt', r.created_at, 'reviewedAt', v.created_at,
    'message', ${sealedSql('task', 'message', 't')},
    'links', coalesce(${links}, '[]'), 'messages', coalesce(${messages}, '[]')) order by t.round, p.place)
  from task t
  join partner p on p.clinic_id = t.clinic_id and p.id = t.partner_id
  left join response r on r.clinic_id = t.clinic_id and r.task_id = t.id
  left join response_review v on v.clinic_id = r.clinic_id and v.response_id = r.id and v.withdrawn_at is null
  where t.clinic_id = g.clinic_id and t.assignment_id = g.id)`;

const assignments = `(
  select jsonb_agg(jsonb_build_object(
    'id', g.id, 'exerciseKey', x.key, 'exerciseTitle', x.content ->> 'title', 'visibility', g.visibility,
    'assignedByName', ${staffName('g.staff_id')}, 'assignedAt', g.created_at, 'tasks', ${tasks}
  ) order by g.created_at desc, g.id desc)
  from assignment g
  join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id
  where g.clinic_id = c.clinic_id and g.couple_id = c.id)`;

const jointSteps = `(
  select jsonb_agg(jsonb_build_object('id', j.id, 'exerciseTitle', x.content ->> 'title',
    'assignedByName', ${staffName('j.staff_id')}, 'assignedAt', j.created_at,
    'savedAt', (select max(d.created_at) from joint_draft d where d.clinic_id = j.clinic_id and d.joint_step_id = j.id),
    'finishedAt', r.created_at, 'recordedByName', ${staffName('r.staff_id')}) order by j.created_at desc, j.id desc)
  from joint_step j
  join exercise_version x on x.clinic_id = j.clinic_id and x.id = j.exercise_version_id
  left join joint_response r on r.clinic_id = j.clinic_id and r.joint_step_id = j.id
  where j.clinic_id = c.clinic_id and j.couple_id = c.id and j.stopped_at is null)`;

const jointTitle = `(select x.content ->> 'title' from joint_step j
    join exercise_version x on x.clinic_id = j.clinic_id and x.id = j.exercise_version_id
   where j.clinic_id = c.clinic_id and j.id = (e.detail ->> 'jointStepId')::uuid)`;

const title = (assignmentId: string): string =>
  `(select x.content ->> 'title' from assignment g
      join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id
     where g.clinic_id = c.clinic_id and g.id = ${assignmentId})`;

// A partner's sending is no staff event: it is read from the responses.
const history = `(
  select jsonb_agg(jsonb_build_object('id', h.id, 'kind', h.kind, 'at', h.at, 'byName', h.by_name,
    'memberName', h.member_name, 'partnerId', h.partner_id, 'exerciseTitle', h.title, 'detail', h.detail) order by h.at desc, h.id desc)
  from (
    (select e.id, e.kind, e.created_at as at, ${staffName('e.staff_id')} as by_name,
            ${staffName(`(e.detail ->> 'staffId')::uuid`)} as member_name, e.partner_id,
            coalesce(${title('e.assignment_id')}, ${jointTitle}) as title, e.detail
       from couple_event e where e.clinic_id = c.clinic_id and e.couple_id = c.id
      order by e.created_at desc limit 100)
    union all
    (select r.id, 'responseReceived', r.created_at, null, null, r.partner_id, ${title('t.assignment_id')}, null
       from response r join task t on t.clinic_id = r.clinic_id and t.id = r.task_id
      where r.clinic_id = c.clinic_id and r.couple_id = c.id
      order by r.created_at desc limit 100)
    order by at desc limit 100) h)`;

/** Everything on a couple's page in one statement. $1 clinic, $2 couple. */
export const coupleWorkspaceSql = `
  select jsonb_build_object(
    'id', c.id, 'stage', c.stage, 'status', c.status, 'timeZone', c.time_zone, 'createdAt', c.created_at,
    'today', (now() at time zone c.time_zone)::date,
    'mayLead', c.id = any (context.led_couple_ids()),
    'partners', ${partners},
    'ruptures', coalesce(${ruptures}, '[]'),
    'careTeam', coalesce(${careTeam}, '[]'),
    'handovers', coalesce(${handovers}, '[]'),
    'stageHistory', coalesce(${stageHistory}, '[]'),
    'assignments', coalesce(${assignments}, '[]'),
    'jointSteps', coalesce(${jointSteps}, '[]'),
    'history', coalesce(${history}, '[]')
  ) as screen
  from couple c where c.clinic_id = $1 and c.id = $2`;

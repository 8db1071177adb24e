import { sealedSql } from '@groundwork/database';
import { stillLocked } from '../links';
import { checklistSql } from './checklist.sql';
import { PUT_OFF, SHOWN, waitingKinds } from './today-mark.entity';

/** Days without a sign from either partner after which a couple counts as quiet; it is told again after as many more. */
const QUIET_DAYS = 14;

/** Days that an open step stays on the list once its due day is over. */
const PAST_DAYS = 30;

/** Days that a further round has before it is told, where it has no due day that would tell it. */
const ROUND_DAYS = 3;

const columns = (kind: string, subject: string, couple: string, at: string, since = at): string =>
  `'${kind}' as kind, ${subject} as subject_id, ${couple} as couple_id, ${at} as at, ${since} as since`;
const aboutTask = (task: string, partner: string, reminded = 'false'): string =>
  `${partner} as partner_id, ${task} as task_id, ${reminded} as reminded`;

const notAnswered = `not exists (select from response r where r.clinic_id = $1 and r.task_id = t.id)`;
const notAside = `not exists (select from step_aside s where s.clinic_id = $1 and s.task_id = t.id)`;
const hereIs = (day: string): string => `((${day})::timestamp at time zone c.time_zone)`;

/**
 * A link that no other was made for since it was locked, also one to a step that is done, as it leads to the partner's page; and
 * mail that nobody took. An answer that came afterwards settles both.
 */
const unreached = `
  select u.kind, u.subject_id, t.couple_id, u.at, u.at as since, ${aboutTask('t.id', 't.partner_id')}
    from (
      select 'linkLocked' as kind, l.id as subject_id, l.task_id, l.locked_at as open_since, l.locked_at as at
        from task_link l
       where l.clinic_id = $1 and ${stillLocked('l')}
      union all
      select 'messageUndelivered', m.id, m.task_id, m.created_at, coalesce(m.settled_at, m.due_at) from message m
       where m.clinic_id = $1 and m.state = 'undelivered' and m.acknowledged_at is null) u
    join task t on t.clinic_id = $1 and t.id = u.task_id
   where t.cancelled_at is null and not exists (
     select from response r where r.clinic_id = $1 and r.task_id = t.id and r.created_at > u.open_since)`;

const unreviewed = `
  select ${columns('responseNew', 'r.id', 'r.couple_id', 'r.created_at')}, ${aboutTask('r.task_id', 'r.partner_id')}
    from response r where r.clinic_id = $1 and r.reviewed_at is null`;

/** Open steps whose due day is here or behind them. Days are the couple's own; the first look is wide enough for every zone. */
const unanswered = `
  select t.id, t.couple_id, t.partner_id, t.due_on, c.today, c.time_zone
    from task t join care c on c.id = t.couple_id and c.status in ('active', 'discernment')
   where t.clinic_id = $1 and t.cancelled_at is null
     and t.due_on between current_date - ${PAST_DAYS + 1} and current_date + 1
     and t.due_on between c.today - ${PAST_DAYS} and c.today and ${notAnswered} and ${notAside}`;

/** Those that are due today, and those past their day with no reminder to follow. */
const due = `
  select case when c.is_past then 'pastDue' else 'dueToday' end, c.id, c.couple_id, c.at, c.at,
         ${aboutTask('c.id', 'c.partner_id', 'coalesce(m.sent, false)')}
    from (select c.*, c.due_on < c.today as is_past, ${hereIs('c.due_on + (c.due_on < c.today)::int')} as at from unanswered c) c
    left join lateral (select bool_or(m.state = 'waiting') as waits, bool_or(m.state = 'sent') as sent from message m
      where m.clinic_id = $1 and m.task_id = c.id and m.kind = 'reminderAfter') m on c.is_past
   where m.waits is not true`;

/** Rounds that were asked for, have no due day, and have not come back. */
const roundTold = `t.created_at + interval '${ROUND_DAYS} days'`;
const rounds = `
  select ${columns('roundWaiting', 't.id', 't.couple_id', 't.created_at', roundTold)}, ${aboutTask('t.id', 't.partner_id')}
    from task t join care c on c.id = t.couple_id and c.status in ('active', 'discernment')
   where t.clinic_id = $1 and t.round > 1 and t.due_on is null and t.cancelled_at is null
     and t.created_at between now() - interval '${ROUND_DAYS + PAST_DAYS} days' and now() - interval '${ROUND_DAYS} days'
     and ${notAnswered} and ${notAside}`;

/** Steps that their partner set aside: for the clinician to know, and to end, or to talk about in session. */
const setAside = `
  select ${columns('stepSetAside', 't.id', 's.couple_id', 's.created_at')}, ${aboutTask('t.id', 's.partner_id')}
    from step_aside s
    join task t on t.clinic_id = $1 and t.id = s.task_id
    join care c on c.id = s.couple_id and c.status in ('active', 'discernment')
   where s.clinic_id = $1 and s.created_at > now() - interval '${PAST_DAYS} days' and t.cancelled_at is null
     and ${notAnswered}`;

const silence = `interval '${QUIET_DAYS} days'`;
const lastSign = `greatest(c.created_at,
  (select max(r.created_at) from response r where r.clinic_id = $1 and r.couple_id = c.id),
  (select max(a.created_at) from confidentiality_acceptance a where a.clinic_id = $1 and a.couple_id = c.id),
  (select max(a.created_at) from joint_step j
     join joint_agreement a on a.clinic_id = $1 and a.joint_step_id = j.id
    where j.clinic_id = $1 and j.couple_id = c.id))`;

/** Whole periods of silence since the last sign. */
const periods = `floor(extract(epoch from now() - c.at) / ${QUIET_DAYS * 86_400})::int`;
const quiet = `
  select ${columns('coupleQuiet', 'c.id', 'c.id', 'c.at', `c.at + make_interval(days => ${QUIET_DAYS} * ${periods})`)},
         ${aboutTask('null::uuid', 'null::uuid')}
    from (select c.id, ${lastSign} as at from care c
           where c.status = 'active' and c.created_at < now() - ${silence} and c.id not in (
             select r.couple_id from response r where r.clinic_id = $1 and r.created_at > now() - ${silence})
          offset 0) c
   where c.at < now() - ${silence}`;

/** All that waits in the viewer's care, marked or not, as `waiting`. $1 clinic. */
export const waitingSql = `
  care as materialized (select c.id, c.status, c.created_at, c.time_zone, (now() at time zone c.time_zone)::date as today
    from couple c where c.clinic_id = $1),
  unanswered as materialized (${unanswered}),
  waiting as (${[unreached, unreviewed, due, rounds, setAside, quiet].join(' union all ')})`;

const rank = `array_position(array['${waitingKinds.join("','")}'], w.kind)`;

/** The whole list in one statement. A mark keeps milliseconds, as the service hands them on. $1 clinic, $2 the viewer. */
export const todaySql = `
  with ${waitingSql},
  marked as materialized (
    select w.*, ${rank} as rank, case when m.snoozed_until > now() then m.snoozed_until end as snoozed_until,
           case when m.snoozed_until > now() then ${sealedSql('today_mark', 'snooze_reason', 'm')} end as snooze_reason
      from waiting w
      left join today_mark m on m.clinic_id = $1 and m.staff_id = $2 and m.kind = w.kind and m.subject_id = w.subject_id
       and m.since = date_trunc('milliseconds', w.since)
     where m.done_at is null),
  shown as (
    (select * from marked where snoozed_until is null order by rank, since, subject_id limit ${SHOWN})
    union all (select * from marked where snoozed_until is not null order by snoozed_until, subject_id limit ${PUT_OFF})),
  named as materialized (
    select p.couple_id, jsonb_agg(jsonb_build_object('id', p.id, 'name', ${sealedSql('partner', 'display_name', 'p')})
             order by p.place) as names
      from partner p where p.clinic_id = $1 and p.couple_id in (select couple_id from shown) group by p.couple_id),
  titled as materialized (select x.id, x.content ->> 'title' as title from exercise_version x where x.clinic_id = $1),
  listed as materialized (
    select w.rank, w.since, w.subject_id, w.snoozed_until, jsonb_build_object(
      'kind', w.kind, 'subjectId', w.subject_id, 'coupleId', w.couple_id, 'partnerId', w.partner_id, 'names', n.names,
      'taskId', w.task_id, 'exerciseTitle', x.title, 'dueOn', t.due_on, 'reminded', w.reminded, 'at', w.at,
      'since', w.since, 'snoozedUntil', w.snoozed_until, 'snoozeReason', w.snooze_reason) as item
      from shown w
      join named n on n.couple_id = w.couple_id
      left join task t on t.clinic_id = $1 and t.id = w.task_id
      left join assignment g on g.clinic_id = $1 and g.id = t.assignment_id
      left join titled x on x.id = g.exercise_version_id)
  select jsonb_build_object(
    'at', now(),
    'day', (now() at time zone k.time_zone)::date,
    'beforeEvening', (now() at time zone k.time_zone)::time < time '17:30',
    'inCare', (select count(*) from care),
    'checklist', ${checklistSql},
    'total', (select count(*) from marked where snoozed_until is null),
    'couples', (select count(distinct couple_id) from marked where snoozed_until is null),
    'rows', coalesce((select jsonb_agg(item order by rank, since, subject_id) from listed where snoozed_until is null), '[]'),
    'snoozed', coalesce((select jsonb_agg(item order by snoozed_until, subject_id) from listed
      where snoozed_until is not null), '[]')
  ) as screen
  from clinic k where k.clinic_id = $1 and k.id = $1`;

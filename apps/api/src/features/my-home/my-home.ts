import { currentLinkHolder, NotFound } from '@groundwork/access';
import { currentWork, sealedSql } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { initialOf } from '../my-task';
import type { MyHome, ReleasedToMe } from './my-home.types';

type Read = Omit<MyHome, 'myInitial' | 'released'> & {
  readonly myName: string;
  readonly released: readonly (Omit<ReleasedToMe, 'answer'> & { readonly answer: string })[];
};

const localDay = (instant: string): string => `(${instant} at time zone k.time_zone)::date`;

// The link holder's policies show this partner's own tasks, replies and offers, and the copies that were made for them.
const steps = `(
  select jsonb_agg(jsonb_build_object(
    'id', t.id, 'title', x.content ->> 'title', 'minutes', x.content -> 'minutes', 'dueOn', t.due_on, 'round', t.round,
    'state', case when r.id is not null then 'done'
                  when exists (select from step_aside s where s.clinic_id = t.clinic_id and s.task_id = t.id)
                  then 'setAside'
                  when exists (select from draft_revision d where d.clinic_id = t.clinic_id and d.task_id = t.id)
                  then 'started' else 'notStarted' end,
    'sentOn', ${localDay('r.created_at')}, 'clinicianName', ${sealedSql('task', 'clinician_name', 't')})
    order by r.created_at desc nulls first, t.due_on nulls last, t.id)
  from task t
  join assignment g on g.clinic_id = t.clinic_id and g.id = t.assignment_id
  join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id
  left join response r on r.clinic_id = t.clinic_id and r.task_id = t.id
  where t.clinic_id = p.clinic_id and t.couple_id = p.couple_id)`;

/** What a row about a response is about. */
const stepOf = (alias: string): string => `
  join response r on r.clinic_id = ${alias}.clinic_id and r.id = ${alias}.response_id
  join task t on t.clinic_id = r.clinic_id and t.id = r.task_id
  join assignment g on g.clinic_id = t.clinic_id and g.id = t.assignment_id
  join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id`;

const replies = `(
  select jsonb_agg(jsonb_build_object(
    'id', y.id, 'clinicianName', ${sealedSql('reply', 'clinician_name', 'y')}, 'title', x.content ->> 'title',
    'body', ${sealedSql('reply', 'body', 'y')}, 'writtenOn', ${localDay('y.created_at')}) order by y.id desc)
  from reply y ${stepOf('y')} where y.clinic_id = p.clinic_id and y.partner_id = p.id)`;

const released = `(
  select jsonb_agg(jsonb_build_object(
    'id', e.id, 'clinicianName', ${sealedSql('released_piece', 'clinician_name', 'e')},
    'title', ${sealedSql('released_piece', 'title', 'e')}, 'answer', ${sealedSql('released_piece', 'body', 'e')},
    'releasedOn', ${localDay('e.created_at')}) order by e.id desc)
  from released_piece e where e.clinic_id = p.clinic_id and e.to_partner_id = p.id)`;

const offers = `(
  select jsonb_agg(jsonb_build_object(
    'id', f.id, 'stepId', t.id, 'releasedOn', ${localDay('f.released_at')},
    'question', (select q ->> 'label' from jsonb_array_elements(x.content #> '{form,fields}') q
                  where q ->> 'id' = f.field_key)) order by f.id)
  from offer f ${stepOf('f')}
  where f.clinic_id = p.clinic_id and f.partner_id = p.id and f.withdrawn_at is null)`;

const myHomeSql = `
  select jsonb_build_object(
    'id', p.id, 'myName', ${sealedSql('partner', 'display_name', 'p')},
    'otherName', (select ${sealedSql('partner', 'display_name', 'o')} from partner o
                   where o.clinic_id = p.clinic_id and o.couple_id = p.couple_id and o.id <> p.id),
    'clinicianName', (select ${sealedSql('task', 'clinician_name', 't')} from task t
                       where t.clinic_id = p.clinic_id and t.couple_id = p.couple_id order by t.id desc limit 1),
    'locale', c.locale, 'urgentHelp', c.urgent_help,
    'steps', coalesce(${steps}, '[]'), 'replies', coalesce(${replies}, '[]'),
    'released', coalesce(${released}, '[]'), 'offers', coalesce(${offers}, '[]'),
    'contact', jsonb_build_object('channel', w.channel, 'isStopped', w.do_not_contact,
      'safeHours', case when w.safe_from is not null and w.safe_to is not null then jsonb_build_object(
        'from', to_char(w.safe_from, 'HH24:MI'), 'to', to_char(w.safe_to, 'HH24:MI')) end)) as screen
  from partner p
  join couple k on k.clinic_id = p.clinic_id and k.id = p.couple_id
  join clinic c on c.clinic_id = p.clinic_id and c.id = p.clinic_id
  join contact_preference w on w.clinic_id = p.clinic_id and w.partner_id = p.id
  where p.clinic_id = $1 and p.id = $2`;

/** A partner's own page, in one statement. */
@Injectable()
export class MyHomeView {
  /** @throws NotFound */
  async read(): Promise<MyHome> {
    const { clinic, id } = currentLinkHolder();
    const read = await currentWork().screen<Read>(myHomeSql, [clinic, id]);
    if (!read) throw new NotFound();
    const { myName, ...rest } = read;
    return {
      ...rest,
      myInitial: initialOf(myName, read.locale),
      released: read.released.map((piece) => ({ ...piece, answer: JSON.parse(piece.answer) as unknown })),
    };
  }
}

import { currentLinkHolder, NotFound } from '@groundwork/access';
import { currentWork, sealedSql } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { Form } from '@groundwork/forms';
import type { Visibility } from '../exercises';
import type { Trail } from './draft-trail';
import { initialOf } from './initial';
import type { MyTask } from './my-task.types';

interface ReadDraft {
  readonly revision: number;
  readonly savedAt: string;
  readonly answers: string;
  readonly trail: string | null;
}
type Read = Omit<MyTask, 'deviceKey' | 'draft' | 'form' | 'myInitial'> & {
  readonly myName: string;
  readonly draft: ReadDraft | null;
  readonly form: Form;
};

// The link holder's policies show one task, one version, the couple's two names and this partner's own rows.
const myTaskSql = `
  select jsonb_build_object(
    'id', t.id,
    'state', case when t.id = any (context.open_task_ids()) then 'open' else 'received' end,
    'myName', (select ${sealedSql('partner', 'display_name', 'p')} from partner p
                where p.clinic_id = t.clinic_id and p.id = t.partner_id),
    'otherName', (select ${sealedSql('partner', 'display_name', 'p')} from partner p
                where p.clinic_id = t.clinic_id and p.couple_id = t.couple_id and p.id <> t.partner_id),
    'clinicianName', ${sealedSql('task', 'clinician_name', 't')},
    'message', ${sealedSql('task', 'message', 't')},
    'locale', c.locale, 'timeZone', o.time_zone, 'urgentHelp', c.urgent_help, 'dueOn', t.due_on, 'visibility', g.visibility,
    'title', x.content ->> 'title', 'whyItHelps', x.content ->> 'whyItHelps', 'minutes', x.content -> 'minutes',
    'form', x.content -> 'form',
    'draft', (select jsonb_build_object('revision', d.revision, 'savedAt', d.created_at,
                'answers', ${sealedSql('draft_revision', 'answers', 'd', { revision: 'd.revision' })},
                'trail', ${sealedSql('draft_revision', 'trail', 'd', { revision: 'd.revision' })})
                from draft_revision d where d.clinic_id = t.clinic_id and d.task_id = t.id
               order by d.revision desc limit 1),
    'confidentiality', (select jsonb_build_object('textId', f.id, 'version', f.version, 'body', f.body, 'accepted',
                exists (select from confidentiality_acceptance a where a.clinic_id = f.clinic_id
                          and a.partner_id = t.partner_id and a.text_id = f.id))
                from confidentiality_text f where f.clinic_id = t.clinic_id order by f.version desc limit 1),
    'firstVisit', not exists (select from confidentiality_acceptance a
                where a.clinic_id = t.clinic_id and a.partner_id = t.partner_id)) as screen
  from task t
  join assignment g on g.clinic_id = t.clinic_id and g.id = t.assignment_id
  join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id
  join clinic c on c.clinic_id = t.clinic_id and c.id = t.clinic_id
  join couple o on o.clinic_id = t.clinic_id and o.id = t.couple_id
  where t.clinic_id = $1 and t.id = $2`;

/** What only someone who still answers needs. The receipt says who has the response and who hasn't, and nothing else. */
const gone = {
  title: null,
  whyItHelps: null,
  minutes: null,
  message: null,
  dueOn: null,
  form: null,
  deviceKey: null,
  draft: null,
  confidentiality: null,
  firstVisit: false,
} as const;

export interface OpenForm {
  readonly form: Form;
  readonly visibility: Visibility;
}

const draftOf = ({ draft }: Read): MyTask['draft'] => {
  if (!draft) return null;
  const { revision, savedAt, answers, trail } = draft;
  const changes = Object.entries(JSON.parse(trail ?? '{}') as Trail);
  const others = changes.flatMap(([field, { other }]) => (other ? [{ field, ...other }] : []));
  return { revision, savedAt, answers: JSON.parse(answers) as unknown, others };
};

/** What a link shows. Once the response is in, nothing of it, and not what it answered, can be read here. */
@Injectable()
export class MyTaskView {
  /** @throws NotFound when the task isn't open to this link any more. */
  async read(): Promise<MyTask> {
    const { clinic, id: partnerId, task } = currentLinkHolder();
    const { keys } = currentWork();
    const read = await currentWork().screen<Read>(myTaskSql, [clinic, task]);
    if (!read) throw new NotFound();
    const { myName, ...rest } = read;
    const known = { ...rest, myInitial: initialOf(myName, read.locale) };
    if (read.state === 'received') return { ...known, ...gone };
    return {
      ...known,
      deviceKey: keys.forDevice(partnerId, task).toString('base64url'),
      draft: draftOf(read),
    };
  }

  /** The form of the open task. @throws NotFound */
  async openForm(): Promise<OpenForm> {
    const { clinic, task } = currentLinkHolder();
    const rows: OpenForm[] = await currentWork().manager.query(
      `select x.content -> 'form' as form, g.visibility from task t
         join assignment g on g.clinic_id = t.clinic_id and g.id = t.assignment_id
         join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id
        where t.clinic_id = $1 and t.id = $2 and t.id = any (context.open_task_ids())`,
      [clinic, task],
    );
    if (!rows[0]) throw new NotFound();
    return rows[0];
  }
}

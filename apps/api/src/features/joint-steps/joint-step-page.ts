import { NotFound } from '@groundwork/access';
import { currentWork, sealedSql } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { JointStepPage } from './joint-step.types';

type Read = Omit<JointStepPage, 'answers'> & { readonly draft: string | null; readonly made: string | null };

const jointStepSql = `
  select jsonb_build_object(
    'id', j.id, 'coupleId', j.couple_id,
    'partners', (select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${sealedSql('partner', 'display_name', 'p')})
      order by p.place) from partner p where p.clinic_id = j.clinic_id and p.couple_id = j.couple_id),
    'exerciseTitle', x.content ->> 'title', 'whyItHelps', x.content ->> 'whyItHelps',
    'minutes', x.content -> 'minutes', 'form', x.content -> 'form',
    'state', case when r.id is not null then 'finished' when j.stopped_at is not null then 'stopped' else 'open' end,
    'agreedAt', (select max(a.created_at) from joint_agreement a
                  where a.clinic_id = j.clinic_id and a.joint_step_id = j.id),
    'confidentiality', (select jsonb_build_object('version', k.version, 'body', k.body) from confidentiality_text k
                         where k.clinic_id = j.clinic_id order by k.version desc limit 1),
    'revision', coalesce(d.revision, 0), 'savedAt', d.created_at,
    'draft', ${sealedSql('joint_draft', 'answers', 'd', { revision: 'd.revision' })},
    'made', ${sealedSql('joint_response', 'answers', 'r')}, 'finishedAt', r.created_at,
    'recordedByName', (select ${sealedSql('staff_member', 'display_name', 'm', { couple: 'null' })} from staff_member m
                        where m.clinic_id = r.clinic_id and m.id = r.staff_id)) as screen
  from joint_step j
  join exercise_version x on x.clinic_id = j.clinic_id and x.id = j.exercise_version_id
  left join joint_response r on r.clinic_id = j.clinic_id and r.joint_step_id = j.id
  left join lateral (select * from joint_draft n where n.clinic_id = j.clinic_id and n.joint_step_id = j.id
                      order by n.revision desc limit 1) d on true
  where j.clinic_id = $1 and j.id = $2`;

/** A joint step as the three of them have it before them: to agree, to write, or to read again. */
@Injectable()
export class JointStepView {
  /** @throws NotFound when the step isn't of a couple in the viewer's care. */
  async read(jointStepId: string): Promise<JointStepPage> {
    const work = currentWork();
    const read = await work.screen<Read>(jointStepSql, [work.scope.clinic, jointStepId]);
    if (!read) throw new NotFound();
    const { draft, made, ...page } = read;
    return { ...page, answers: JSON.parse(made ?? draft ?? '{}') as unknown };
  }
}

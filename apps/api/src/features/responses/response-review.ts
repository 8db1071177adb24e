import { NotFound } from '@groundwork/access';
import { currentWork, sealedSql } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { NamedPartner } from '../couples';
import type { ResponsePage } from './response-review.types';

type Read = Omit<ResponsePage, 'partner' | 'otherPartner' | 'coupleNames' | 'answers'> & {
  readonly partnerId: string;
  readonly partners: readonly [NamedPartner, NamedPartner];
  readonly answers: string;
};

const staffName = (id: string): string =>
  `(select ${sealedSql('staff_member', 'display_name', 'm', { couple: 'null' })} from staff_member m
     where m.clinic_id = r.clinic_id and m.id = ${id})`;

const responseSql = `
  select jsonb_build_object(
    'id', r.id, 'taskId', r.task_id, 'coupleId', r.couple_id, 'partnerId', r.partner_id,
    'coupleStatus', c.status,
    'partners', (select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${sealedSql('partner', 'display_name', 'p')})
      order by p.place) from partner p where p.clinic_id = r.clinic_id and p.couple_id = r.couple_id),
    'exerciseKey', x.key, 'exerciseTitle', x.content ->> 'title', 'visibility', g.visibility,
    'message', ${sealedSql('task', 'message', 't')}, 'dueOn', t.due_on,
    'submittedAt', r.created_at, 'reviewedAt', v.created_at,
    'reviewedByName', ${staffName('v.staff_id')},
    'mark', k.mark, 'markedByName', ${staffName('k.staff_id')},
    'round', t.round,
    'hasOpenRound', exists (select from task o where o.clinic_id = t.clinic_id and o.assignment_id = t.assignment_id
        and o.partner_id = t.partner_id and o.cancelled_at is null
        and not exists (select from response s where s.clinic_id = o.clinic_id and s.task_id = o.id)),
    'replies', coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'writtenAt', y.created_at,
        'body', ${sealedSql('reply', 'body', 'y')}, 'byName', ${staffName('y.staff_id')}) order by y.id)
      from reply y where y.clinic_id = r.clinic_id and y.response_id = r.id and y.withdrawn_at is null), '[]'),
    'offers', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'field', f.field_key,
        'state', case when f.withdrawn_at is not null then 'takenBack' when f.released_at is not null then 'released'
                      else 'offered' end,
        'releasedAt', f.released_at, 'takenBackAt', f.withdrawn_at) order by f.id)
      from offer f where f.clinic_id = r.clinic_id and f.response_id = r.id), '[]'),
    'form', x.content -> 'form', 'answers', ${sealedSql('response', 'answers', 'r')}) as screen
  from response r
  join couple c on c.clinic_id = r.clinic_id and c.id = r.couple_id
  join task t on t.clinic_id = r.clinic_id and t.id = r.task_id
  join assignment g on g.clinic_id = t.clinic_id and g.id = t.assignment_id
  join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id
  left join response_review v on v.clinic_id = r.clinic_id and v.response_id = r.id and v.withdrawn_at is null
  left join response_mark k on k.clinic_id = r.clinic_id and k.response_id = r.id and k.replaced_at is null
  where r.clinic_id = $1 and r.id = $2`;

/** A response as the clinician reads it, with the form it answers. */
@Injectable()
export class ResponseReviewView {
  /** @throws NotFound when the response isn't of a couple in the viewer's care. */
  async read(responseId: string): Promise<ResponsePage> {
    const work = currentWork();
    const read = await work.screen<Read>(responseSql, [work.scope.clinic, responseId]);
    if (!read) throw new NotFound();
    const { partners, partnerId, answers, ...page } = read;
    const [one, other] = partners[0].id === partnerId ? partners : [partners[1], partners[0]];
    return {
      ...page,
      partner: one,
      otherPartner: other,
      coupleNames: partners.map(({ name }) => name),
      answers: JSON.parse(answers) as unknown,
    };
  }
}

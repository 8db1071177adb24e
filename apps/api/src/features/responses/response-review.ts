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

const responseSql = `
  select jsonb_build_object(
    'id', r.id, 'taskId', r.task_id, 'coupleId', r.couple_id, 'partnerId', r.partner_id,
    'partners', (select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${sealedSql('partner', 'display_name', 'p')})
      order by p.place) from partner p where p.clinic_id = r.clinic_id and p.couple_id = r.couple_id),
    'exerciseKey', x.key, 'exerciseTitle', x.content ->> 'title', 'visibility', g.visibility,
    'message', ${sealedSql('task', 'message', 't')}, 'dueOn', t.due_on,
    'submittedAt', r.created_at, 'reviewedAt', v.created_at,
    'reviewedByName', ${sealedSql('staff_member', 'display_name', 'm', { couple: 'null' })},
    'form', x.content -> 'form', 'answers', ${sealedSql('response', 'answers', 'r')}) as screen
  from response r
  join task t on t.clinic_id = r.clinic_id and t.id = r.task_id
  join assignment g on g.clinic_id = t.clinic_id and g.id = t.assignment_id
  join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id
  left join response_review v on v.clinic_id = r.clinic_id and v.response_id = r.id and v.withdrawn_at is null
  left join staff_member m on m.clinic_id = v.clinic_id and m.id = v.staff_id
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

import { Conflict, currentLinkHolder, NotFound } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { shownAnswers, type Answers } from '@groundwork/forms';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ConfidentialityAcceptance } from '../links';
import { makeOffers } from '../releases';
import { DraftRevision, Response } from '../responses';
import { MyTaskView } from './my-task';
import type { AcceptConfidentialityInput, SendResponseInput } from './my-task.types';
import { checkAnswers, holdMyTask, requireAcceptance } from './open-task';

/** What a partner does behind a link: accept and send. */
@Injectable()
export class MyTaskService {
  constructor(private readonly view: MyTaskView) {}

  /** @throws Conflict when the clinic has a newer text. */
  async accept({ textId }: AcceptConfidentialityInput): Promise<{ textId: string }> {
    const { manager, scope } = currentWork();
    const { clinic, id: partnerId, couple } = currentLinkHolder();
    const [newest]: { id: string }[] = await manager.query(
      'select id from confidentiality_text where clinic_id = $1 order by version desc limit 1',
      [clinic],
    );
    if (newest?.id !== textId) throw new Conflict('confidentiality.newer');
    const accepted = { clinicId: scope.clinic, partnerId, textId };
    if (!(await manager.existsBy(ConfidentialityAcceptance, accepted))) {
      await manager.insert(ConfidentialityAcceptance, { ...accepted, coupleId: couple });
    }
    return { textId };
  }

  /** Turns the newest draft into the response and forgets the drafts. @throws Conflict when a newer draft came. */
  async send({ stepId, revision, offered }: SendResponseInput): Promise<{ receivedAt: string }> {
    await holdMyTask(stepId);
    const { form, visibility } = await this.view.openForm();
    await requireAcceptance();
    const { manager } = currentWork();
    const { clinic, id: partnerId, couple, task } = currentLinkHolder();
    const draft = await manager.findOne(DraftRevision, {
      where: { clinicId: clinic, taskId: task },
      order: { revision: 'DESC' },
    });
    if (!draft) throw new NotFound();
    if (draft.revision !== revision) throw new Conflict('drafts.newer');
    const answers = JSON.parse(draft.answers) as Answers;
    checkAnswers(form, answers, true);
    const sent = shownAnswers(form, answers);
    const responseId = uuidv7();
    await manager.delete(DraftRevision, { clinicId: clinic, taskId: task });
    await manager
      .createQueryBuilder()
      .insert()
      .into(Response)
      .values({ id: responseId, coupleId: couple, partnerId, taskId: task, answers: JSON.stringify(sent) })
      .updateEntity(false)
      .execute();
    await makeOffers({ responseId, form, answers: sent, visibility }, offered);
    return { receivedAt: new Date().toISOString() };
  }
}

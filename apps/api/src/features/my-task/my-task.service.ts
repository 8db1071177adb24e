import { Conflict, currentLinkHolder, Invalid, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { problemMessageKey, shownAnswers, validateAnswers, type Answers, type Form } from '@groundwork/forms';
import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ConfidentialityAcceptance } from '../links';
import { makeOffers } from '../releases';
import { DraftRevision, Response } from '../responses';
import { MyTaskView } from './my-task';
import type { AcceptConfidentialityInput, SaveDraftInput, SendResponseInput } from './my-task.types';

interface Saved extends Readonly<Record<string, string>> {
  readonly revision: string;
  readonly savedAt: string;
}

/** What a partner does behind a link: accept, save, send. */
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

  /**
   * Appends a revision, unless a later save of the same page was faster. @throws Refused before the text on
   * confidentiality is accepted; Conflict when a newer draft than its base came; Invalid naming the fields.
   */
  async saveDraft({ answers, baseRevision, page }: SaveDraftInput): Promise<Saved> {
    await this.hold();
    const { form } = await this.view.openForm();
    await this.requireAcceptance();
    const { manager } = currentWork();
    const { clinic, id: partnerId, couple, task } = currentLinkHolder();
    const where = { clinicId: clinic, taskId: task };
    const overtakes = page && { ...where, pageId: page.id, turn: MoreThanOrEqual(page.turn) };
    const isOvertaken = overtakes ? await manager.existsBy(DraftRevision, overtakes) : false;
    const newest = await manager.findOne(DraftRevision, {
      select: { coupleId: true, revision: true, createdAt: true },
      where,
      order: { revision: 'DESC' },
    });
    if (newest && isOvertaken) return asSaved(newest);
    if (baseRevision !== (newest?.revision ?? 0)) throw new Conflict('drafts.newer');
    check(form, answers, false);
    const saved = await manager.save(
      manager.create(DraftRevision, {
        coupleId: couple,
        partnerId,
        taskId: task,
        revision: baseRevision + 1,
        pageId: page?.id ?? null,
        turn: page?.turn ?? null,
        answers: JSON.stringify(answers),
      }),
    );
    return asSaved(saved);
  }

  /** Turns the newest draft into the response and forgets the drafts. @throws Conflict when a newer draft came. */
  async send({ revision, offered }: SendResponseInput): Promise<{ receivedAt: string }> {
    await this.hold();
    const { form, visibility } = await this.view.openForm();
    await this.requireAcceptance();
    const { manager } = currentWork();
    const { clinic, id: partnerId, couple, task } = currentLinkHolder();
    const draft = await manager.findOne(DraftRevision, {
      where: { clinicId: clinic, taskId: task },
      order: { revision: 'DESC' },
    });
    if (!draft) throw new NotFound();
    if (draft.revision !== revision) throw new Conflict('drafts.newer');
    const answers = JSON.parse(draft.answers) as Answers;
    check(form, answers, true);
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

  /** One at a time: a save that waited while the response was sent must leave no draft behind. @throws NotFound */
  private async hold(): Promise<void> {
    const [task]: { open: boolean }[] = await currentWork().manager.query(
      'select context.hold_my_task() as open',
    );
    if (!task?.open) throw new NotFound();
  }

  private async requireAcceptance(): Promise<void> {
    const { clinic, id } = currentLinkHolder();
    const accepted: unknown[] = await currentWork().manager.query(
      `select 1 from confidentiality_acceptance a where a.clinic_id = $1 and a.partner_id = $2 and a.text_id =
         (select id from confidentiality_text where clinic_id = $1 order by version desc limit 1)`,
      [clinic, id],
    );
    if (!accepted.length) throw new Refused('confidentiality.first');
  }
}

const asSaved = ({ revision, createdAt }: DraftRevision): Saved => ({
  revision: String(revision),
  savedAt: createdAt.toISOString(),
});

const check = (form: Form, answers: unknown, complete: boolean): void => {
  const problems = validateAnswers(form, answers, { complete });
  if (!problems.length) return;
  throw new Invalid(
    problems.map(({ path, code, values }) => ({
      path: path ? `answers.${path}` : 'answers',
      key: problemMessageKey(code),
      values,
    })),
  );
};

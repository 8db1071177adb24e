import { Conflict, currentLinkHolder } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import type { Answers } from '@groundwork/forms';
import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { DraftRevision } from '../responses';
import { mergeSave, settleOther, type Draft, type Save, type Trail } from './draft-trail';
import { MyTaskView } from './my-task';
import type { SaveDraftInput } from './my-task.types';
import { checkAnswers, holdMyTask, requireAcceptance } from './open-task';

interface Saved extends Readonly<Record<string, string | readonly string[]>> {
  readonly revision: string;
  readonly savedAt: string;
  readonly met: readonly string[];
}

/** Of older revisions only the last of each ten minutes stays; how many of the newest all stay, and how often that is looked at. */
const KEPT_WHOLE = 50;
const THINNED_EVERY = 25;

/** What a partner wrote so far, revision by revision. */
@Injectable()
export class MyDraftsService {
  constructor(private readonly view: MyTaskView) {}

  /**
   * Appends a revision, unless a later save of the same page was faster. @throws Refused before the text on
   * confidentiality is accepted; Conflict when a newer draft than its base came; Invalid naming the fields.
   */
  async save(input: SaveDraftInput): Promise<Saved> {
    const { stepId, answers, baseRevision, page, other } = input;
    await holdMyTask(stepId);
    const { form } = await this.view.openForm();
    await requireAcceptance();
    const { manager } = currentWork();
    const { clinic, id: partnerId, couple, task } = currentLinkHolder();
    const where = { clinicId: clinic, taskId: task };
    const newest = await manager.findOne(DraftRevision, { where, order: { revision: 'DESC' } });
    if (newest && page?.turn) {
      const overtakes = { ...where, pageId: page.id, turn: MoreThanOrEqual(page.turn) };
      if (await manager.existsBy(DraftRevision, overtakes)) return asSaved(newest, []);
    }
    if (baseRevision !== (newest?.revision ?? 0)) throw new Conflict('drafts.newer');
    checkAnswers(form, answers, false);
    const save = saveOf(input, answers as Answers);
    const { met, ...merged } = mergeSave(draftOf(newest), save);
    const draft = other ? settleOther(merged, other.field, other.use, save) : merged;
    const saved = await manager.save(
      manager.create(DraftRevision, {
        coupleId: couple,
        partnerId,
        taskId: task,
        revision: save.revision,
        pageId: page?.id ?? null,
        turn: page?.turn ?? null,
        answers: JSON.stringify(draft.answers),
        trail: JSON.stringify(draft.trail),
      }),
    );
    if (saved.revision % THINNED_EVERY === 0) await this.thin(clinic, task, saved.revision);
    return asSaved(saved, met);
  }

  /** Whoever holds a link can't fill the table; the newest revision is never among those that go. */
  private async thin(clinic: string, task: string, newest: number): Promise<void> {
    await currentWork().manager.query(
      `delete from draft_revision d where d.clinic_id = $1 and d.task_id = $2 and d.revision <= $3
          and exists (select from draft_revision later
                       where later.clinic_id = d.clinic_id and later.task_id = d.task_id
                         and later.revision > d.revision and later.revision <= $3
                         and date_bin('10 minutes', later.created_at, 'epoch')
                           = date_bin('10 minutes', d.created_at, 'epoch'))`,
      [clinic, task, newest - KEPT_WHOLE],
    );
  }
}

const saveOf = ({ baseRevision, page }: SaveDraftInput, answers: Answers): Save => ({
  answers,
  revision: baseRevision + 1,
  at: new Date(Date.now() - (page?.age ?? 0) * 1000),
  page: page?.id ?? null,
  seen: page?.seen ?? undefined,
});

const draftOf = (newest: DraftRevision | null): Draft => ({
  answers: JSON.parse(newest?.answers ?? '{}') as Answers,
  trail: JSON.parse(newest?.trail ?? '{}') as Trail,
});

const asSaved = ({ revision, createdAt }: DraftRevision, met: readonly string[]): Saved => ({
  revision: String(revision),
  savedAt: createdAt.toISOString(),
  met,
});

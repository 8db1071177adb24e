import { Conflict, currentStaff, Invalid, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { shownAnswers, type Answers, type Form } from '@groundwork/forms';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ConfidentialityText } from '../clinics';
import { CoupleRecordService, type EventKind } from '../couples';
import { ExerciseVersion, LibraryService, togetherReasons } from '../exercises';
import { checkAnswers } from '../my-task';
import { JointAgreement, JointDraft, JointResponse, JointStep } from './joint-step.entities';
import type {
  AgreeTogetherInput,
  AssignTogetherInput,
  FinishJointStepInput,
  JointStepInput,
  SaveJointDraftInput,
} from './joint-step.inputs';

type Acted = { readonly jointStepId: string };
interface Saved extends Readonly<Record<string, string>> {
  readonly revision: string;
  readonly savedAt: string;
}

/** What both partners do together in session: agree first, then write, then finish, or stop at any time. */
@Injectable()
export class JointStepsService {
  constructor(
    private readonly couples: CoupleRecordService,
    private readonly library: LibraryService,
  ) {}

  /** @throws Invalid for an exercise that isn't made for both together, or naming unconfirmed reasons to hold. */
  async assign({ coupleId, exerciseKey, confirmedReasons }: AssignTogetherInput): Promise<Acted> {
    const couple = await this.couples.findOpen(coupleId);
    const definition = this.library.definition(exerciseKey);
    const reasons = togetherReasons(definition)?.map(({ key }) => key);
    if (!reasons) throw new Invalid([{ path: 'exerciseKey', key: 'invalid.notTogether' }]);
    if (!reasons.every((key) => confirmedReasons.includes(key))) {
      throw new Invalid([{ path: 'confirmedReasons', key: 'invalid.confirmReasons' }]);
    }
    const step = currentWork().manager.create(JointStep, {
      id: uuidv7(),
      coupleId: couple.id,
      exerciseVersionId: await this.library.versionOf(definition),
      staffId: currentStaff().id,
      confirmedReasons: reasons,
      stoppedAt: null,
    });
    await currentWork().manager.insert(JointStep, step);
    await this.note(step, 'jointStepAssigned');
    return { jointStepId: step.id };
  }

  /** Notes that both agreed; nothing more when it is noted already. @throws Conflict when the clinic has a newer text. */
  async agree({ jointStepId, partnerIds, textVersion }: AgreeTogetherInput): Promise<Acted> {
    const step = await this.hold(jointStepId);
    await this.couples.findOpen(step.coupleId);
    const partners = await this.couples.partnersOf(step.coupleId);
    if (!partners.every(({ id }) => partnerIds.includes(id))) {
      throw new Invalid([{ path: 'partnerIds', key: 'invalid.bothPartners' }]);
    }
    const { manager, scope } = currentWork();
    const [text] = await manager.find(ConfidentialityText, {
      where: { clinicId: scope.clinic },
      order: { version: 'DESC' },
      take: 1,
    });
    if (text?.version !== textVersion) throw new Conflict('confidentiality.newer');
    if (await this.isAgreed(step)) return { jointStepId };
    const agreed = { coupleId: step.coupleId, jointStepId, textId: text.id, staffId: currentStaff().id };
    for (const { id: partnerId } of partners) await manager.insert(JointAgreement, { ...agreed, partnerId });
    await this.note(step, 'jointStepAgreed');
    return { jointStepId };
  }

  /** Appends a revision. @throws Refused before both agreed; Conflict when a newer one than its base is there; Invalid. */
  async save({ jointStepId, baseRevision, answers }: SaveJointDraftInput): Promise<Saved> {
    const step = await this.holdAgreed(jointStepId);
    const newest = await this.newestDraft(step);
    if (baseRevision !== (newest?.revision ?? 0)) throw new Conflict('jointSteps.newer');
    checkAnswers(await this.formOf(step), answers, false);
    const { manager } = currentWork();
    const saved = await manager.save(
      manager.create(JointDraft, {
        coupleId: step.coupleId,
        jointStepId,
        revision: baseRevision + 1,
        answers: JSON.stringify(answers),
      }),
    );
    return { revision: String(saved.revision), savedAt: saved.createdAt.toISOString() };
  }

  /** Turns the newest draft into what was made together. @throws Conflict when a newer draft came; Invalid. */
  async finish({ jointStepId, revision }: FinishJointStepInput): Promise<Acted> {
    const step = await this.holdAgreed(jointStepId);
    const draft = await this.newestDraft(step);
    if ((draft?.revision ?? 0) !== revision) throw new Conflict('jointSteps.newer');
    const form = await this.formOf(step);
    const answers = JSON.parse(draft?.answers ?? '{}') as Answers;
    checkAnswers(form, answers, true);
    await currentWork().manager.insert(JointResponse, {
      coupleId: step.coupleId,
      jointStepId,
      staffId: currentStaff().id,
      answers: JSON.stringify(shownAnswers(form, answers)),
    });
    await this.forgetDrafts(step);
    await this.note(step, 'jointStepFinished');
    return { jointStepId };
  }

  /** Closes it and keeps nothing of what was written. */
  async stop({ jointStepId }: JointStepInput): Promise<Acted> {
    const step = await this.hold(jointStepId);
    const { clinicId, id } = step;
    await this.forgetDrafts(step);
    await currentWork().manager.update(JointStep, { clinicId, id }, { stoppedAt: new Date() });
    await this.note(step, 'jointStepStopped');
    return { jointStepId };
  }

  /** One at a time: whoever writes, finishes or stops holds the row. @throws NotFound; Refused when it isn't open. */
  private async hold(jointStepId: string): Promise<JointStep> {
    const { manager, scope } = currentWork();
    const step = await manager.findOne(JointStep, {
      where: { clinicId: scope.clinic, id: jointStepId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!step) throw new NotFound();
    currentWork().touch(step.coupleId);
    if (step.stoppedAt) throw new Refused('jointSteps.stopped');
    if (await manager.existsBy(JointResponse, { clinicId: scope.clinic, jointStepId })) {
      throw new Refused('jointSteps.finished');
    }
    return step;
  }

  private async holdAgreed(jointStepId: string): Promise<JointStep> {
    const step = await this.hold(jointStepId);
    if (!(await this.isAgreed(step))) throw new Refused('jointSteps.agreeFirst');
    return step;
  }

  private isAgreed({ clinicId, id }: JointStep): Promise<boolean> {
    return currentWork().manager.existsBy(JointAgreement, { clinicId, jointStepId: id });
  }

  private newestDraft({ clinicId, id }: JointStep): Promise<JointDraft | null> {
    return currentWork().manager.findOne(JointDraft, {
      where: { clinicId, jointStepId: id },
      order: { revision: 'DESC' },
    });
  }

  private async forgetDrafts({ clinicId, id }: JointStep): Promise<void> {
    await currentWork().manager.delete(JointDraft, { clinicId, jointStepId: id });
  }

  private async formOf({ clinicId, exerciseVersionId }: JointStep): Promise<Form> {
    const of = { clinicId, id: exerciseVersionId };
    return (await currentWork().manager.findOneByOrFail(ExerciseVersion, of)).content.form;
  }

  private note({ coupleId, id }: JointStep, kind: EventKind): Promise<void> {
    return this.couples.note(coupleId, kind, { detail: { jointStepId: id } });
  }
}

import { currentStaff, Invalid, Refused, refuseChangedSince } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CoupleRecordService, type Partner } from '../couples';
import { LibraryService, type ExerciseDefinition } from '../exercises';
import type { AssignExerciseInput, ChangeDueDayInput, TaskInput } from './assignment.inputs';
import { Assignment } from './assignment.entity';
import { checkDueDay } from './due-day';
import { TaskRecordService } from './task-record.service';
import { Task } from './task.entity';

type Assigned = {
  readonly coupleId: string;
  readonly assignmentId: string;
  readonly taskIds: readonly string[];
};

/** Giving an exercise to partners, and changing what was given. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly couples: CoupleRecordService,
    private readonly library: LibraryService,
    private readonly tasks: TaskRecordService,
  ) {}

  /** One task per partner. @throws Invalid naming what keeps it from being assigned. */
  async assign(input: AssignExerciseInput): Promise<Assigned> {
    const { manager } = currentWork();
    const couple = await this.couples.findOpen(input.coupleId);
    const definition = this.library.definition(input.exerciseKey);
    const partners = await this.chosenPartners(input);
    checkReasons(definition, input.confirmedReasons);
    checkDueDay(couple, input.dueOn ?? null);
    const assignmentId = uuidv7();
    await manager.insert(Assignment, {
      id: assignmentId,
      coupleId: couple.id,
      exerciseVersionId: await this.library.versionOf(definition),
      visibility: definition.visibility,
      staffId: currentStaff().id,
      confirmedReasons: definition.reasonsToHold.map(({ key }) => key),
    });
    const taskIds: string[] = [];
    for (const partner of partners) {
      const to = { coupleId: couple.id, assignmentId, partnerId: partner.id, round: 1 };
      const { dueOn = null, message = null } = input;
      taskIds.push(await this.tasks.add({ ...to, dueOn, message }));
      const about = { partnerId: partner.id, assignmentId, detail: { dueOn } };
      await this.couples.note(couple.id, 'exerciseAssigned', about);
    }
    return { coupleId: couple.id, assignmentId, taskIds };
  }

  async changeDueDay({ taskId, dueOn = null, from }: ChangeDueDayInput): Promise<{ coupleId: string }> {
    const task = await this.tasks.findOpen(taskId);
    refuseChangedSince(from, task.dueOn);
    checkDueDay(await this.couples.find(task.coupleId), dueOn);
    await this.change(task, { dueOn });
    await this.note(task, 'dueDayChanged', { dueOn, from: task.dueOn });
    return { coupleId: task.coupleId };
  }

  /** The links stay as they are: they open nothing while the task is cancelled. */
  async cancel({ taskId }: TaskInput): Promise<{ coupleId: string }> {
    const task = await this.tasks.open(await this.tasks.hold(taskId));
    await this.change(task, { cancelledAt: new Date() });
    await this.note(task, 'taskCancelled');
    return { coupleId: task.coupleId };
  }

  /** Takes a cancellation back. @throws Refused when the task isn't cancelled. */
  async restore({ taskId }: TaskInput): Promise<{ coupleId: string }> {
    const task = await this.tasks.hold(taskId);
    if (!task.cancelledAt) throw new Refused('tasks.notCancelled');
    await this.change(task, { cancelledAt: null });
    await this.note(task, 'taskRestored');
    return { coupleId: task.coupleId };
  }

  private async chosenPartners(input: AssignExerciseInput): Promise<Partner[]> {
    const partners = await this.couples.partnersOf(input.coupleId);
    const chosen = partners.filter(({ id }) => input.partnerIds.includes(id));
    if (chosen.length !== input.partnerIds.length) {
      throw new Invalid([{ path: 'partnerIds', key: 'invalid.partners' }]);
    }
    return chosen;
  }

  private async change(task: Task, to: Partial<Pick<Task, 'dueOn' | 'cancelledAt'>>): Promise<void> {
    await currentWork().manager.update(Task, { clinicId: task.clinicId, id: task.id }, to);
  }

  private note(
    task: Task,
    kind: 'dueDayChanged' | 'taskCancelled' | 'taskRestored',
    detail?: Readonly<Record<string, string | null>>,
  ): Promise<void> {
    const { coupleId, partnerId, assignmentId } = task;
    return this.couples.note(coupleId, kind, { partnerId, assignmentId, detail });
  }
}

const checkReasons = (definition: ExerciseDefinition, confirmed: readonly string[]): void => {
  if (!definition.reasonsToHold.every(({ key }) => confirmed.includes(key))) {
    throw new Invalid([{ path: 'confirmedReasons', key: 'invalid.confirmReasons' }]);
  }
};

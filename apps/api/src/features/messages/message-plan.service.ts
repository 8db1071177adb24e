import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { TaskRecordService, type Task } from '../assignments';
import { Couple } from '../couples';
import type { Mailed } from './mailed.types';
import { Message, reminderKinds, type MessageKind } from './message.entity';
import { firstSafeInstant, safeInstantOn } from './safe-hours';
import { findReach, isSharedMailbox, type Reach } from './reach';

/** The local hour at which reminders are meant to arrive, where safe hours allow it. */
const REMINDER_HOUR = 10;

/** A reminder that would come sooner after the note itself tells its reader nothing. */
const REMINDER_REST_MS = 12 * 60 * 60_000;

/** Time for the clinician to take back what they did before anybody hears of it. */
const UNDO_MS = 15_000;

/** Which notes a task gives rise to, and when. Whether each is still wanted is asked again when it is sent. */
@Injectable()
export class MessagePlanService {
  constructor(private readonly tasks: TaskRecordService) {}

  /**
   * A note on an open task, with its reminders: the first as soon as safe hours allow. A mailbox of both gets no reminders.
   * @returns false, having done nothing, when the partner has no address or must not be written to
   */
  async announce(taskId: string): Promise<boolean> {
    const task = await this.tasks.findOpen(taskId);
    const reach = await findReach(currentWork(), task.partnerId);
    if (reach.address === null) return false;
    await this.leave(task, 'stepAssigned', new Date(Date.now() + UNDO_MS), reach);
    await this.remind(task, reach);
    return true;
  }

  /**
   * A note that something waits to be read on a partner's page, unless one waits already. Asked for before it is written
   * there, so that the note can tell whether it is still there when it leaves. None goes to a mailbox of both partners.
   */
  async announceReading(coupleId: string, partnerId: string): Promise<void> {
    const task = await this.tasks.newestOf(partnerId);
    const reach = await findReach(currentWork(), partnerId);
    if (!task || reach.address === null || (await isSharedMailbox(currentWork(), coupleId))) return;
    await this.leave(task, 'somethingForYou', new Date(Date.now() + UNDO_MS), reach);
  }

  /** A note with a new link to a partner's page. @returns false, having done nothing, when nobody can or may write */
  async sendPageLink(task: Task): Promise<boolean> {
    const reach = await findReach(currentWork(), task.partnerId);
    if (reach.address === null) return false;
    await this.leave(task, 'pageLink', new Date(), reach);
    return true;
  }

  /** Another due day: other reminders, where the step was announced by mail. */
  async moveReminders(taskId: string): Promise<void> {
    const task = await this.tasks.find(taskId);
    if (!(await this.announced([taskId])).length) return;
    await this.remind(task, await findReach(currentWork(), task.partnerId));
  }

  /** The notes of these tasks that announce a step, the newest of each. */
  async announced(taskIds: readonly string[]): Promise<Mailed[]> {
    const { manager, scope } = currentWork();
    return manager.query(
      `select distinct on (m.task_id) m.partner_id as "partnerId", m.due_at as "sendAt" from message m
        where m.clinic_id = $1 and m.task_id = any ($2) and m.kind = 'stepAssigned' order by m.task_id, m.id desc`,
      [scope.clinic, taskIds],
    );
  }

  /** Nothing that waits for a partner is sent any more; waits for one that is being sent. Returns how many there were. */
  async dropAllOf(partnerId: string): Promise<number> {
    const { manager, scope } = currentWork();
    const [, dropped]: [unknown, number] = await manager.query(
      `update message set state = 'dropped', problem = 'notNeeded', settled_at = now()
        where clinic_id = $1 and partner_id = $2 and state = 'waiting'`,
      [scope.clinic, partnerId],
    );
    return dropped;
  }

  /**
   * One the day before the due day and one the day after, in place of any that wait; those that would lie in the past, or
   * come on the heels of the note itself, are not made. None goes to a mailbox of both partners: that one comes and none does not would tell who has answered.
   */
  private async remind(task: Task, reach: Reach): Promise<void> {
    await this.forget(task);
    if (!task.dueOn || (await isSharedMailbox(currentWork(), task.coupleId))) return;
    const { timeZone } = await coupleOf(task);
    const [note] = await this.announced([task.id]);
    const earliest = Math.max(Date.now(), (note?.sendAt.getTime() ?? 0) + REMINDER_REST_MS);
    for (const [kind, days] of [
      ['reminderBefore', -1],
      ['reminderAfter', 1],
    ] as const) {
      const at = safeInstantOn({ day: task.dueOn, days, hour: REMINDER_HOUR }, reach.hours, timeZone);
      if (at.getTime() > earliest) await this.leave(task, kind, at, reach);
    }
  }

  /** Reminders that wait are not needed any more: others take their place. */
  private async forget(task: Task): Promise<void> {
    const { manager, scope } = currentWork();
    await manager.query(
      `update message set state = 'dropped', problem = 'notNeeded', settled_at = now()
        where clinic_id = $1 and task_id = $2 and state = 'waiting' and kind = any ($3)`,
      [scope.clinic, task.id, reminderKinds],
    );
  }

  private async leave(task: Task, kind: MessageKind, from: Date, { hours }: Reach): Promise<void> {
    const { manager } = currentWork();
    const dueAt = firstSafeInstant(from, hours, (await coupleOf(task)).timeZone);
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(Message)
      .values({
        id: uuidv7(),
        coupleId: task.coupleId,
        partnerId: task.partnerId,
        taskId: task.id,
        kind,
        state: 'waiting',
        dueAt,
        settledAt: null,
        problem: null,
        acknowledgedAt: null,
      })
      // One that waits already says the same.
      .orIgnore()
      .updateEntity(false)
      .returning('id')
      .execute();
    const [left] = raw as { id: string }[];
    if (!left) return;
    await manager.query(`select context.enqueue('deliverMessage', $1, $2)`, [left.id, dueAt]);
  }
}

const coupleOf = ({ clinicId, coupleId }: Task): Promise<Couple> =>
  currentWork().manager.findOneByOrFail(Couple, { clinicId, id: coupleId });

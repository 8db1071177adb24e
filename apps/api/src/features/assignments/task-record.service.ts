import { NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { currentStaffName } from '../staff';
import { Task } from './task.entity';

/** A task as other features need it. */
@Injectable()
export class TaskRecordService {
  /** @throws NotFound when the task isn't of a couple in the actor's care. */
  async find(taskId: string): Promise<Task> {
    const { manager, scope } = currentWork();
    const task = await manager.findOneBy(Task, { clinicId: scope.clinic, id: taskId });
    if (!task) throw new NotFound();
    return task;
  }

  /** The task whose link leads to a partner's page: the newest that is done, else the newest open one. */
  async newestOf(partnerId: string): Promise<Task | null> {
    const { manager, scope } = currentWork();
    const [newest]: { id: string }[] = await manager.query(
      `select t.id from task t left join response r on r.clinic_id = t.clinic_id and r.task_id = t.id
        where t.clinic_id = $1 and t.partner_id = $2 and t.cancelled_at is null
        order by (r.id is not null) desc, t.id desc limit 1`,
      [scope.clinic, partnerId],
    );
    return newest ? this.find(newest.id) : null;
  }

  /** Keeps the name of whoever asks as the partner's clinician. @returns its id */
  async add(
    task: Pick<Task, 'coupleId' | 'assignmentId' | 'partnerId' | 'round' | 'dueOn' | 'message'>,
  ): Promise<string> {
    const id = uuidv7();
    await currentWork().manager.insert(Task, { ...task, id, clinicianName: await currentStaffName() });
    return id;
  }

  /** @throws NotFound; Refused when it was answered or cancelled. */
  async findOpen(taskId: string): Promise<Task> {
    return this.open(await this.find(taskId));
  }

  /** As it is once the partner's saving or sending at this moment is over: until the transaction ends, none begins. @throws NotFound */
  async hold(taskId: string): Promise<Task> {
    const { id } = await this.find(taskId);
    await currentWork().manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    return this.find(id);
  }

  /** @throws Refused when it was answered or cancelled. */
  async open(task: Task): Promise<Task> {
    if (task.cancelledAt) throw new Refused('tasks.notOpen');
    await this.refuseAnswered(task.id);
    return task;
  }

  /** @throws Refused when a response is in. */
  async refuseAnswered(taskId: string): Promise<void> {
    const { manager, scope } = currentWork();
    const answered: unknown[] = await manager.query(
      'select 1 from response where clinic_id = $1 and task_id = $2',
      [scope.clinic, taskId],
    );
    if (answered.length) throw new Refused('tasks.answered');
  }
}

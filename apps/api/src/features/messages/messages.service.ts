import { NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { TaskRecordService } from '../assignments';
import { CoupleRecordService } from '../couples';
import { MessagePlanService } from './message-plan.service';
import { Message } from './message.entity';

/** What a clinician does with notes by mail. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly tasks: TaskRecordService,
    private readonly couples: CoupleRecordService,
    private readonly plan: MessagePlanService,
  ) {}

  /** A new note with a new link. @throws NotFound; Refused when the task isn't open or nobody can or may write. */
  async mailLink(taskId: string): Promise<{ coupleId: string }> {
    const { coupleId, partnerId, assignmentId } = await this.tasks.findOpen(taskId);
    if (!(await this.plan.announce(taskId))) throw new Refused('messages.cantWrite');
    await this.couples.note(coupleId, 'linkMade', { partnerId, assignmentId, detail: { by: 'mail' } });
    return { coupleId };
  }

  /** The clinician knows that a note couldn't be delivered. @throws NotFound; Refused for one that could. */
  async acknowledge(messageId: string): Promise<{ coupleId: string }> {
    const { manager, scope } = currentWork();
    const key = { clinicId: scope.clinic, id: messageId };
    const message = await manager.findOneBy(Message, key);
    if (!message) throw new NotFound();
    if (message.state !== 'undelivered') throw new Refused('messages.notUndelivered');
    await manager.update(Message, key, { acknowledgedAt: message.acknowledgedAt ?? new Date() });
    return { coupleId: message.coupleId };
  }
}

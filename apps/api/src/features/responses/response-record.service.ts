import { NotFound } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { TaskRecordService } from '../assignments';
import { CoupleRecordService, type EventKind } from '../couples';
import { Response } from './response.entity';

/** A response as other features need it: is it there, and one line of history about it. */
@Injectable()
export class ResponseRecordService {
  constructor(
    private readonly couples: CoupleRecordService,
    private readonly tasks: TaskRecordService,
  ) {}

  /** Without its answers: nobody reads them by acting on it. @throws NotFound */
  async find(responseId: string): Promise<Response> {
    const { manager, scope } = currentWork();
    const response = await manager.findOne(Response, {
      where: { clinicId: scope.clinic, id: responseId },
      select: { clinicId: true, id: true, coupleId: true, partnerId: true, taskId: true },
    });
    if (!response) throw new NotFound();
    return response;
  }

  async note({ taskId, coupleId, partnerId }: Response, kind: EventKind): Promise<void> {
    const { assignmentId } = await this.tasks.find(taskId);
    await this.couples.note(coupleId, kind, { partnerId, assignmentId });
  }
}

import { currentStaff, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { TaskRecordService } from '../assignments';
import { CoupleRecordService } from '../couples';
import { Response, ResponseReview } from './response.entity';
import type { ReviewResponseInput } from './response-review.types';

/** Marking responses as reviewed, and taking that back. */
@Injectable()
export class ResponsesService {
  constructor(
    private readonly couples: CoupleRecordService,
    private readonly tasks: TaskRecordService,
  ) {}

  async review({ responseId }: ReviewResponseInput): Promise<{ responseId: string }> {
    const response = await this.find(responseId);
    const { manager } = currentWork();
    if (await this.liveReview(responseId)) throw new Refused('responses.alreadyReviewed');
    await manager.insert(ResponseReview, {
      coupleId: response.coupleId,
      responseId,
      staffId: currentStaff().id,
      withdrawnAt: null,
    });
    await this.note(response, 'responseReviewed');
    return { responseId };
  }

  async reopen({ responseId }: ReviewResponseInput): Promise<{ responseId: string }> {
    const response = await this.find(responseId);
    const live = await this.liveReview(responseId);
    if (!live) throw new Refused('responses.notReviewed');
    const { clinicId, id } = live;
    await currentWork().manager.update(ResponseReview, { clinicId, id }, { withdrawnAt: new Date() });
    await this.note(response, 'reviewReopened');
    return { responseId };
  }

  /** Without its answers: nobody reads them by marking. @throws NotFound */
  private async find(responseId: string): Promise<Response> {
    const { manager, scope } = currentWork();
    const response = await manager.findOne(Response, {
      where: { clinicId: scope.clinic, id: responseId },
      select: { clinicId: true, id: true, coupleId: true, partnerId: true, taskId: true },
    });
    if (!response) throw new NotFound();
    return response;
  }

  private liveReview(responseId: string): Promise<ResponseReview | null> {
    const { manager, scope } = currentWork();
    return manager.findOneBy(ResponseReview, { clinicId: scope.clinic, responseId, withdrawnAt: IsNull() });
  }

  private async note(response: Response, kind: 'responseReviewed' | 'reviewReopened'): Promise<void> {
    const { assignmentId } = await this.tasks.find(response.taskId);
    await this.couples.note(response.coupleId, kind, { partnerId: response.partnerId, assignmentId });
  }
}

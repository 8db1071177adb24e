import { currentStaff, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { MessagePlanService } from '../messages';
import { ResponseRecordService } from '../responses';
import { currentStaffName } from '../staff';
import { Reply } from './reply.entity';
import type { WithdrawReplyInput, WriteBackInput } from './reply.inputs';

type Acted = { readonly responseId: string };

/** Writing back to the author of a response. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly responses: ResponseRecordService,
    private readonly messages: MessagePlanService,
  ) {}

  /** The author finds it behind any of their links, and hears that it is there. @throws NotFound */
  async write({ responseId, body }: WriteBackInput): Promise<Acted> {
    const response = await this.responses.find(responseId);
    const { coupleId, partnerId } = response;
    await this.messages.announceReading(coupleId, partnerId);
    await currentWork().manager.insert(Reply, {
      coupleId,
      partnerId,
      responseId,
      staffId: currentStaff().id,
      clinicianName: await currentStaffName(),
      body,
      withdrawnAt: null,
    });
    await this.responses.note(response, 'replyWritten');
    return { responseId };
  }

  /** The author doesn't find it any more. @throws NotFound; Refused when it was withdrawn before. */
  async withdraw({ replyId }: WithdrawReplyInput): Promise<Acted> {
    const { manager, scope } = currentWork();
    const reply = await manager.findOne(Reply, {
      where: { clinicId: scope.clinic, id: replyId },
      select: { coupleId: true, responseId: true },
    });
    if (!reply) throw new NotFound();
    const live = { clinicId: scope.clinic, id: replyId, withdrawnAt: IsNull() };
    const { affected } = await manager.update(Reply, live, { withdrawnAt: new Date() });
    if (!affected) throw new Refused('replies.alreadyWithdrawn');
    await this.responses.note(await this.responses.find(reply.responseId), 'replyWithdrawn');
    return { responseId: reply.responseId };
  }
}

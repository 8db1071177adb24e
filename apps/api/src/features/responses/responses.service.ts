import { currentStaff, Refused, refuseChangedSince } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { MarkedResponse } from './response-mark.entity';
import { ResponseRecordService } from './response-record.service';
import { Response, ResponseReview } from './response.entity';
import type { MarkResponseInput, ReviewResponseInput } from './response-review.types';

type Acted = { readonly responseId: string };

/** Reviewing responses, marking how they read, and taking either back. */
@Injectable()
export class ResponsesService {
  constructor(private readonly responses: ResponseRecordService) {}

  async review({ responseId }: ReviewResponseInput): Promise<Acted> {
    const response = await this.responses.find(responseId);
    const { manager } = currentWork();
    if (await this.liveReview(responseId)) throw new Refused('responses.alreadyReviewed');
    await manager.insert(ResponseReview, {
      coupleId: response.coupleId,
      responseId,
      staffId: currentStaff().id,
      withdrawnAt: null,
    });
    await this.stamp(response, new Date());
    await this.responses.note(response, 'responseReviewed');
    return { responseId };
  }

  async reopen({ responseId }: ReviewResponseInput): Promise<Acted> {
    const response = await this.responses.find(responseId);
    const live = await this.liveReview(responseId);
    if (!live) throw new Refused('responses.notReviewed');
    const { clinicId, id } = live;
    // A colleague may do the same at this moment, or have reviewed it anew since.
    const { affected } = await currentWork().manager.update(
      ResponseReview,
      { clinicId, id, withdrawnAt: IsNull() },
      { withdrawnAt: new Date() },
    );
    if (!affected) throw new Refused('responses.notReviewed');
    await this.stamp(response, null);
    await this.responses.note(response, 'reviewReopened');
    return { responseId };
  }

  /** The mark that is asked for is the mark afterwards, whatever it was before. */
  async mark({ responseId, mark = null, from }: MarkResponseInput): Promise<Acted> {
    const response = await this.responses.find(responseId);
    const { manager, scope } = currentWork();
    const live = { clinicId: scope.clinic, responseId, replacedAt: IsNull() };
    const before = await manager.findOneBy(MarkedResponse, live);
    refuseChangedSince(from, before?.mark ?? null);
    if ((before?.mark ?? null) === mark) return { responseId };
    await manager.update(MarkedResponse, live, { replacedAt: new Date() });
    if (mark) {
      const { coupleId } = response;
      const by = { staffId: currentStaff().id, replacedAt: null };
      await manager.insert(MarkedResponse, { coupleId, responseId, mark, ...by });
    }
    await this.responses.note(response, mark ? 'responseMarked' : 'markTakenOff');
    return { responseId };
  }

  private async stamp({ clinicId, id }: Response, reviewedAt: Date | null): Promise<void> {
    await currentWork().manager.update(Response, { clinicId, id }, { reviewedAt });
  }

  private liveReview(responseId: string): Promise<ResponseReview | null> {
    const { manager, scope } = currentWork();
    return manager.findOneBy(ResponseReview, { clinicId: scope.clinic, responseId, withdrawnAt: IsNull() });
  }
}

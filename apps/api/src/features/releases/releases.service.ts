import { currentStaff, NotFound, Refused } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { answerSummary, type Answers, type Form, type SummaryRow } from '@groundwork/forms';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { CoupleRecordService } from '../couples';
import { MessagePlanService } from '../messages';
import { Response, ResponseRecordService } from '../responses';
import { currentStaffName } from '../staff';
import { Offer } from './offer.entity';
import type { OfferInput } from './release.inputs';
import { ReleasedPiece } from './released-piece.entity';

type Acted = { readonly responseId: string };

/** Passing on what its author offered, as a copy, and taking the copy away again. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly couples: CoupleRecordService,
    private readonly responses: ResponseRecordService,
    private readonly messages: MessagePlanService,
  ) {}

  /**
   * The other partner finds the copy behind any of their links, and hears that it is there.
   * @throws NotFound; Refused when it isn't on offer now.
   */
  async release({ offerId }: OfferInput): Promise<Acted> {
    const offer = await this.find(offerId);
    const { manager, scope } = currentWork();
    // The author may take it back at this moment: whichever of the two comes second sees what the first one did.
    const onOffer = { clinicId: scope.clinic, id: offerId, withdrawnAt: IsNull(), releasedAt: IsNull() };
    const { affected } = await manager.update(Offer, onOffer, { releasedAt: new Date() });
    if (!affected) throw new Refused('releases.notOnOffer');
    const { coupleId, partnerId, responseId } = offer;
    const partners = await this.couples.partnersOf(coupleId);
    const { title, row } = await this.answerOf(offer);
    const toPartnerId = partners.find(({ id }) => id !== partnerId)!.id;
    await this.messages.announceReading(coupleId, toPartnerId);
    await manager.insert(ReleasedPiece, {
      coupleId,
      offerId,
      fromPartnerId: partnerId,
      toPartnerId,
      staffId: currentStaff().id,
      clinicianName: await currentStaffName(),
      title,
      body: JSON.stringify(row),
    });
    await this.responses.note(await this.responses.find(responseId), 'pieceReleased');
    return { responseId };
  }

  /** Deletes the copy; it stays on offer. @throws NotFound; Refused when there is no copy. */
  async withdraw({ offerId }: OfferInput): Promise<Acted> {
    const { responseId } = await this.find(offerId);
    const { manager, scope } = currentWork();
    const released = { clinicId: scope.clinic, id: offerId, releasedAt: Not(IsNull()) };
    const { affected } = await manager.update(Offer, released, { releasedAt: null });
    if (!affected) throw new Refused('releases.notReleased');
    await manager.delete(ReleasedPiece, { clinicId: scope.clinic, offerId });
    await this.responses.note(await this.responses.find(responseId), 'releaseWithdrawn');
    return { responseId };
  }

  private async find(offerId: string): Promise<Offer> {
    const { manager, scope } = currentWork();
    const offer = await manager.findOneBy(Offer, { clinicId: scope.clinic, id: offerId });
    if (!offer) throw new NotFound();
    return offer;
  }

  /** The offered answer in words, with the exercise's title. */
  private async answerOf({ clinicId, responseId, fieldKey }: Offer): Promise<{
    readonly title: string;
    readonly row: SummaryRow;
  }> {
    const { manager } = currentWork();
    const response = await manager.findOneByOrFail(Response, { clinicId, id: responseId });
    const [exercise]: { title: string; form: Form }[] = await manager.query(
      `select x.content ->> 'title' as title, x.content -> 'form' as form from task t
         join assignment g on g.clinic_id = t.clinic_id and g.id = t.assignment_id
         join exercise_version x on x.clinic_id = g.clinic_id and x.id = g.exercise_version_id
        where t.clinic_id = $1 and t.id = $2`,
      [clinicId, response.taskId],
    );
    const rows = exercise && answerSummary(exercise.form, JSON.parse(response.answers) as Answers);
    const row = rows?.find(({ field }) => field === fieldKey);
    if (!exercise || !row) throw new NotFound();
    return { title: exercise.title, row };
  }
}

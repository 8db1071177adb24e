import { currentLinkHolder, Invalid } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { answerSummary, type Answers, type Form } from '@groundwork/forms';
import type { Visibility } from '../exercises';
import { Offer } from './offer.entity';

interface Sent {
  readonly responseId: string;
  readonly form: Form;
  readonly answers: Answers;
  readonly visibility: Visibility;
}

/** Offers answers of a response that is being sent. @throws Invalid when one of them isn't there or may not be offered. */
export const makeOffers = async (sent: Sent, fields: readonly string[]): Promise<void> => {
  const given = answerSummary(sent.form, sent.answers).filter(({ skipped }) => !skipped);
  const mayBeOffered = (key: string) =>
    sent.visibility === 'offeredToPartner' && given.some(({ field }) => field === key);
  if (!fields.every(mayBeOffered)) throw new Invalid([{ path: 'offered', key: 'invalid.choice' }]);
  const { id: partnerId, couple: coupleId } = currentLinkHolder();
  for (const fieldKey of new Set(fields)) {
    await currentWork()
      .manager.createQueryBuilder()
      .insert()
      .into(Offer)
      .values({ coupleId, partnerId, responseId: sent.responseId, fieldKey })
      .execute();
  }
};

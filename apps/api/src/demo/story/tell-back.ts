import { answerSummary, type Answers } from '@groundwork/forms';
import { after } from '../calendar';
import type { DemoStep, Place } from '../cast';
import { keptLetters, replies } from '../voices';
import { definitionOf } from './definitions';
import type { Telling } from './telling';

type ResponseRow = Telling['rows']['responses'][number];

interface Sent {
  readonly step: DemoStep;
  readonly place: Place;
  readonly response: ResponseRow;
  readonly answers: Answers;
  readonly assignmentId: string;
}

const marks = ['clear', 'beginning', 'talk'] as const;

/** What is offered with a response, and what comes back to its author in the session in which it is read. */
export const tellBack = (telling: Telling, sent: Sent): void => {
  const offer = tellOffer(telling, sent);
  const { step, response, assignmentId } = sent;
  const { reviewedAt } = response;
  if (!reviewedAt) return;
  const { rows, lead } = telling;
  const { partnerId, id: responseId } = response;
  const about = { partnerId, assignmentId };
  const nth = telling.answered('written back');
  if (step.exercise === 'T04' || step.exercise === 'T07') {
    const at = after(reviewedAt, 2);
    const by = { responseId, staffId: lead.id, replacedAt: null };
    rows.marks.push({ ...telling.row(at), ...by, mark: marks[nth % marks.length]! });
    telling.note(at, 'responseMarked', about);
  }
  if (nth % 3 === 0) {
    const at = after(reviewedAt, 4);
    const by = { responseId, partnerId, staffId: lead.id, clinicianName: lead.name, withdrawnAt: null };
    rows.replies.push({ ...telling.row(at), ...by, body: replies[nth % replies.length]! });
    telling.note(at, 'replyWritten', about);
  }
  if (offer) tellRelease(telling, sent, offer, after(reviewedAt, 6));
};

/** The first answer in words of an account, or of a letter whose author does not keep it. */
const tellOffer = (telling: Telling, { step, response, answers }: Sent) => {
  const { form, visibility } = definitionOf(step.exercise);
  const isKept = step.exercise === 'T09' && keptLetters.has(telling.couple.slug);
  const row = answerSummary(form, answers).find(({ kind, skipped }) => kind === 'longText' && !skipped);
  if (visibility !== 'offeredToPartner' || isKept || !row) return undefined;
  const { id: responseId, partnerId, createdAt } = response;
  const states = { withdrawnAt: null, releasedAt: null as Date | null };
  const offer = { ...telling.row(createdAt), ...states, responseId, partnerId, fieldKey: row.field };
  telling.rows.offers.push(offer);
  return { offer, row };
};

const tellRelease = (
  telling: Telling,
  { step, place, response: { partnerId }, assignmentId }: Sent,
  { offer, row }: NonNullable<ReturnType<typeof tellOffer>>,
  at: Date,
): void => {
  const { rows, lead, partnerIds } = telling;
  offer.releasedAt = at;
  rows.released.push({
    ...telling.row(at),
    offerId: offer.id,
    fromPartnerId: partnerId,
    toPartnerId: partnerIds[place === 0 ? 1 : 0],
    staffId: lead.id,
    clinicianName: lead.name,
    title: definitionOf(step.exercise).title,
    body: JSON.stringify(row),
  });
  telling.note(at, 'pieceReleased', { partnerId, assignmentId });
};

import type { WordsIn } from '@groundwork/ui';
import type { CoupleHistoryFragment, CareTeamRole, CoupleStatus, Stage } from '../../generated/graphql';
import { stages, statuses } from '../couple-state';

type CoupleEvent = CoupleHistoryFragment['history'][number];

const kinds = [
  'coupleCreated',
  'partnerEdited',
  'timeZoneSet',
  'stageSet',
  'statusSet',
  'ruptureRecorded',
  'ruptureRevised',
  'ruptureRemoved',
  'ruptureRestored',
  'careTeamJoined',
  'careTeamLeft',
  'pinMade',
  'exerciseAssigned',
  'dueDayChanged',
  'taskCancelled',
  'taskRestored',
  'linkMade',
  'linkRevoked',
  'linksRevoked',
  'responseReceived',
  'responseReviewed',
  'reviewReopened',
  'responseMarked',
  'markTakenOff',
  'replyWritten',
  'replyWithdrawn',
  'roundAsked',
  'pieceReleased',
  'releaseWithdrawn',
  'handoverOffered',
  'handoverTakenBack',
  'handoverAccepted',
  'handoverDeclined',
  'handoverUndone',
  'caseloadMoved',
  'caseloadMoveUndone',
  'jointStepAssigned',
  'jointStepAgreed',
  'jointStepFinished',
  'jointStepStopped',
] as const;
const roles: readonly CareTeamRole[] = ['lead', 'coClinician', 'supervisor'];

const detailsOf = (detail: unknown): Readonly<Record<string, unknown>> =>
  typeof detail === 'object' && detail !== null ? { ...detail } : {};

const oneOf = <Value extends string>(all: readonly Value[], value: unknown): Value | undefined =>
  all.find((known) => known === value);

/** A link to a step or to the partner's page, handed over or sent. */
const linkLine = ({ to, by }: Readonly<Record<string, unknown>>) => {
  if (to === 'page') return by === 'mail' ? 'history.pageLinkMailed' : 'history.pageLinkMade';
  return by === 'mail' ? 'history.linkMailed' : 'history.linkMade';
};

/** One event of a couple's history as a sentence. A kind this version does not know is named plainly. */
export const historyLine = (
  { text, day }: Pick<WordsIn, 'text' | 'day'>,
  { partners }: Pick<CoupleHistoryFragment, 'partners'>,
  { kind, byName, memberName, partnerId, exerciseTitle, detail }: CoupleEvent,
): string => {
  const known = oneOf(kinds, kind);
  if (!known) return text('history.unknown');
  const details = detailsOf(detail);
  const stage: Stage | undefined = oneOf(stages, details.stage);
  const status: CoupleStatus | undefined = oneOf(statuses, details.status);
  const role = oneOf(roles, details.role);
  return text(known === 'linkMade' ? linkLine(details) : `history.${known}`, {
    by: byName ?? '',
    partner: partners.find(({ id }) => id === partnerId)?.name ?? 'none',
    exercise: exerciseTitle ?? '',
    stage: stage ? text(`stage.${stage}`) : '',
    status: status ? text(`status.${status}`) : '',
    role: role ? text(`careRole.${role}`) : '',
    member: memberName ?? 'none',
    timeZone: String(details.timeZone ?? '').replaceAll('_', ' '),
    day: typeof details.dueOn === 'string' ? day(details.dueOn) : 'none',
  });
};

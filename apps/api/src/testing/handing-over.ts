import { once } from '@groundwork/testing';
import type { Handovers } from '../features/handovers/handovers.types';
import type { CaseloadMoveCard } from '../features/staff-list';
import type { Place } from './cast';
import type { TestMember } from './test-clinic';

export const NOTE = 'Evenings are calmer now. Ask Ada first.';

/** The lead clinician offers the couple; returns the id of the offer. */
export const offerTo = async (
  { lead, couple }: Place,
  staffId: string,
  { note = NOTE, stays = false, showNames = true } = {},
): Promise<string> => {
  const { offerHandover } = await lead.browser.must<{ offerHandover: { handovers: { id: string }[] } }>(
    'mutation ($input: OfferHandoverInput!) { offerHandover(input: $input) { handovers { id } } }',
    once({ coupleId: couple.id, staffId, note, stays, showNames }),
  );
  return offerHandover.handovers[0]!.id;
};

/** Everything that changes hands, as a member of staff sees it. */
export const HANDOVERS = `offers { id fromName coupleNames stays at }
  passed { id fromName toName given coupleNames coupleId at } moved { id given fromName toName byName couples at }`;

export const handoversOf = async ({ browser }: TestMember): Promise<Handovers> =>
  (await browser.must<{ handovers: Handovers }>(`{ handovers { ${HANDOVERS} } }`)).handovers;

export const MOVES = `moves { id fromName toName byName at led joined shared supervisedLeft busyLeft undoneAt notBack }`;

/** Moves a caseload; returns the id of the move. */
export const moveBy = async ({ browser }: TestMember, input: object): Promise<string> => {
  const { moveCaseload } = await browser.must<{ moveCaseload: { moves: CaseloadMoveCard[] } }>(
    `mutation ($input: MoveCaseloadInput!) { moveCaseload(input: $input) { ${MOVES} } }`,
    once(input),
  );
  return moveCaseload.moves[0]!.id;
};

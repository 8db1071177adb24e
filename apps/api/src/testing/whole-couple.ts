import type { CoupleWorkspace } from '../features/couple-workspace';
import type { Place } from './cast';

/** Everything that the staff contract says about a couple. */
export const WHOLE_COUPLE = `
  id createdAt stage status timeZone today mayLead sharedEmail sharedPhone
  partners { id version name pronouns email phone safeContactNote safeHours { from to } doNotContact pinMadeAt }
  ruptures { id kind happened note version injuredPartnerId involvedPartnerId }
  careTeam { staffId name role since }
  handovers { id fromName toName note stays state mayUndo at }
  stageHistory { id stage status reason on at byName }
  assignments { id exerciseKey exerciseTitle visibility message assignedByName assignedAt
    tasks { id partnerId dueOn state responseId submittedAt reviewedAt links { id madeAt expiresAt state } } }
  jointSteps { id exerciseTitle assignedByName assignedAt savedAt finishedAt recordedByName }
  history { id kind at byName memberName partnerId exerciseTitle detail }`;

/** The couple as its lead clinician sees it now. */
export const wholeCouple = async ({
  lead,
  couple,
}: Pick<Place, 'lead' | 'couple'>): Promise<CoupleWorkspace> => {
  const answer = await lead.browser.must<{ couple: CoupleWorkspace }>(
    `query ($id: ID!) { couple(id: $id) { ${WHOLE_COUPLE} } }`,
    { id: couple.id },
  );
  return answer.couple;
};

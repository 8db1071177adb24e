import type { AssignToFragment, Audience } from '../../generated/graphql';

/**
 * Whom an exercise is for when nothing else is chosen, by its audience and the couple's ruptures.
 * Empty where the ruptures don't say: then a person chooses.
 */
export const usualRecipients = (
  audience: Audience,
  { partners, ruptures }: Pick<AssignToFragment, 'partners' | 'ruptures'>,
): string[] => {
  const everybody = partners.map(({ id }) => id);
  if (audience === 'each' || audience === 'either') return everybody;
  const wanted = new Set(
    ruptures.map(({ injuredPartnerId, involvedPartnerId }) =>
      audience === 'injured' ? injuredPartnerId : involvedPartnerId,
    ),
  );
  // Ruptures in both directions: who takes this exercise is for the clinician to say.
  return wanted.size === 1 ? [...wanted] : [];
};

import type { AssignToFragment, Audience } from '../../generated/graphql';

/**
 * Whom an exercise is for when nothing else is chosen, by its audience and the couple's ruptures.
 * Empty where the ruptures don't say: then a person chooses.
 */
export const usualRecipients = (
  audience: Audience,
  {
    partners,
    ruptures,
  }: Pick<AssignToFragment, 'ruptures'> & { readonly partners: readonly { id: string }[] },
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

/** Whom a link is handed to, and what to mind about it. */
export interface Recipient {
  readonly partnerId: string;
  readonly name: string;
  readonly hasPin: boolean;
  /** A message to this partner could be read by the other. */
  readonly shared: boolean;
  /** No message of any kind may reach this partner. */
  readonly doNotContact: boolean;
  /** A note by mail can and may be sent. */
  readonly mayMail: boolean;
}

type Reachable = Pick<AssignToFragment, 'sharedEmail' | 'sharedPhone'> & {
  readonly partners: readonly Pick<
    AssignToFragment['partners'][number],
    'id' | 'name' | 'pinMadeAt' | 'doNotContact' | 'mailAt'
  >[];
};

export const recipientOf = (
  { partners, sharedEmail, sharedPhone }: Reachable,
  partnerId: string,
): Recipient | null => {
  const partner = partners.find(({ id }) => id === partnerId);
  if (!partner) return null;
  const { name, pinMadeAt, doNotContact, mailAt } = partner;
  return {
    partnerId,
    name,
    hasPin: Boolean(pinMadeAt),
    shared: sharedEmail || sharedPhone,
    doNotContact,
    mayMail: mailAt !== null,
  };
};

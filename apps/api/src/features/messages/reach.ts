import type { Work } from '@groundwork/database';
import { ContactPreference, PartnerContact } from '../couples';
import type { SafeHours } from './safe-hours';

/** Whether and when a partner may be written to. */
export interface Reach {
  /** Null when nobody may or can write. */
  readonly address: string | null;
  readonly problem: 'noAddress' | 'doNotContact' | null;
  readonly hours: SafeHours;
}

const plainEmail = (email: string): string => email.trim().toLowerCase();

/** The same mailbox, however it is written. */
export const isSameMailbox = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && plainEmail(one) === plainEmail(other);

/** Both partners of a couple read the same mail: a note to one is a note to the other. */
export const isSharedMailbox = async ({ manager, scope }: Work, coupleId: string): Promise<boolean> => {
  const contacts = await manager.findBy(PartnerContact, { clinicId: scope.clinic, coupleId });
  const [one, other] = contacts.map(({ email }) => email);
  return isSameMailbox(one ?? null, other ?? null);
};

/** Reads the address and the wishes of one partner of the actor's clinic. */
export const findReach = async ({ manager, scope }: Work, partnerId: string): Promise<Reach> => {
  const by = { clinicId: scope.clinic, partnerId };
  const wishes = await manager.findOneByOrFail(ContactPreference, by);
  const { email } = await manager.findOneByOrFail(PartnerContact, by);
  const hours = { safeFrom: wishes.safeFrom, safeTo: wishes.safeTo };
  if (wishes.doNotContact || wishes.channel === 'none')
    return { address: null, problem: 'doNotContact', hours };
  return { address: email, problem: email ? null : 'noAddress', hours };
};

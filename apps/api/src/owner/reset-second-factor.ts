import type { EntityManager } from 'typeorm';
import { endAllSessions, postNotice, removeSecondFactor } from '../features/own-account';
import { Account, sealAddress } from '../features/sign-in';
import type { SecretHasher } from '../secrets/secret-hasher';
import type { OwnerWork } from './owner-work';

export const RESET_SECOND_FACTOR = 'account:reset-second-factor';

/**
 * Takes the second factor of somebody away who lost their device and their recovery codes; at the next sign-in they set it up
 * anew. All their sessions end. In each of their clinics one line of the audit names the member, and one the system. Returns
 * the number of clinics; undefined when nobody has the address.
 */
export const resetSecondFactor = async (
  owner: OwnerWork,
  hasher: SecretHasher,
  email: string,
): Promise<number | undefined> => {
  const { manager, config } = owner;
  const address = email.toLowerCase();
  const account = await manager.findOne(Account, {
    where: { emailLookup: hasher.lookup('email', address) },
    lock: { mode: 'for_no_key_update' },
  });
  if (!account) return undefined;
  const { id } = account;
  await removeSecondFactor(manager, id);
  await endAllSessions(manager, id, { operation: RESET_SECOND_FACTOR, requestId: 'operator' });
  const sealed = account.address ?? sealAddress(address, config.masterKey, 'account', id);
  await postNotice(manager, config.masterKey, { id, address: sealed }, 'secondFactorRemoved');
  const clinics = await clinicsOf(manager, id);
  for (const clinicId of clinics) await owner.inClinic(clinicId, () => Promise.resolve());
  return clinics.length;
};

const clinicsOf = async (manager: EntityManager, accountId: string): Promise<string[]> => {
  const rows: { clinic_id: string }[] = await manager.query('select clinic_id from context.memberships($1)', [
    accountId,
  ]);
  return rows.map(({ clinic_id }) => clinic_id);
};

import { Refused } from '@groundwork/access';
import type { EntityManager } from 'typeorm';
import { Account } from './account.entity';

/**
 * Locks an account until the transaction ends, and reads it anew: what proves a password, and what changes one, come one
 * after the other. @throws Refused with `key` when the password that was just checked is an old one by now
 */
export const holdAccount = async (
  manager: EntityManager,
  { id, passwordHash }: Pick<Account, 'id' | 'passwordHash'>,
  key: string,
): Promise<Account> => {
  const held = await manager.findOne(Account, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (held?.passwordHash !== passwordHash) throw new Refused(key);
  return held;
};

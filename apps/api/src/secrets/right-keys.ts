import type { EntityManager } from 'typeorm';
import { BadConfiguration, type Config } from '../config';
import { unsealAddress, type Account } from '../features/sign-in';
import { SecretHasher } from './secret-hasher';

type Kept = Pick<Account, 'id' | 'address'> & { readonly emailLookup: Buffer };

/** Some, so that one row that is damaged keeps nobody from starting. */
const LOOKED_AT = 5;

/**
 * The master key and the pepper are those that the accounts of this database were made with. Other ones would open nothing,
 * and what is written under them could later be read under neither. Right while nobody has an account.
 * @param manager of a role that reads accounts @throws BadConfiguration naming the variable
 */
export const assertRightKeys = async (
  manager: Pick<EntityManager, 'query'>,
  config: Pick<Config, 'masterKey' | 'pepper'>,
): Promise<void> => {
  const accounts: Kept[] = await manager.query(
    `select id, address, email_lookup as "emailLookup" from account where address is not null
      order by created_at desc limit ${LOOKED_AT}`,
  );
  if (!accounts.length) return;
  const opened = accounts.flatMap(({ id, address, emailLookup }) => {
    const email = address && openedWith(config.masterKey, id, address);
    return email ? [{ email, emailLookup }] : [];
  });
  if (!opened.length) throw otherKeys('GROUNDWORK_MASTER_KEY');
  const hasher = new SecretHasher(config);
  if (!opened.some(({ email, emailLookup }) => hasher.lookup('email', email).equals(emailLookup)))
    throw otherKeys('GROUNDWORK_PEPPER');
};

const openedWith = (masterKey: Buffer, id: string, address: Buffer): string | null => {
  try {
    return unsealAddress(address, masterKey, 'account', id);
  } catch {
    return null;
  }
};

const otherKeys = (name: string): BadConfiguration =>
  new BadConfiguration(`${name}: is not the one that this database was made with`);

import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AccountMailKind } from '../mail-delivery';
import { sealAddress, unsealAddress, type Account } from '../sign-in';
import { AccountMail } from './account-mail.entity';

/** Leaves a mail for the worker, in the transaction of what it tells. */
const post = async (
  manager: EntityManager,
  masterKey: Buffer,
  { kind, to, emailLookup }: { kind: AccountMailKind; to: string; emailLookup: Buffer | null },
): Promise<void> => {
  const id = uuidv7();
  const address = sealAddress(to, masterKey, 'account_mail', id);
  await manager
    .createQueryBuilder()
    .insert()
    .into(AccountMail)
    .values({ id, kind, address, emailLookup })
    // Nothing comes back: whoever writes a mail may not read those that wait.
    .returning('')
    .execute();
  await manager.query('select context.enqueue_account_mail($1)', [id]);
};

/**
 * A link for another password, to an address as it was looked up, so that no other spelling of it gets the mail. Whether it
 * has an account is found out by the worker: here both cost the same.
 */
export const postReset = (
  manager: EntityManager,
  masterKey: Buffer,
  to: string,
  emailLookup: Buffer,
): Promise<void> => post(manager, masterKey, { kind: 'passwordReset', to, emailLookup });

/** Tells the person what changed. An account from before addresses were kept has none until its next sign-in. */
export const postNotice = async (
  manager: EntityManager,
  masterKey: Buffer,
  { id, address }: Pick<Account, 'id' | 'address'>,
  kind: Exclude<AccountMailKind, 'passwordReset'>,
): Promise<void> => {
  if (!address) return;
  const to = unsealAddress(address, masterKey, 'account', id);
  await post(manager, masterKey, { kind, to, emailLookup: null });
};

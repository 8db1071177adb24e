import { Refused } from '@groundwork/access';
import type { EntityManager } from 'typeorm';
import type { Account } from './account.entity';
import { stepOf, unwrapTotp } from './second-factor';

/** Uses up a code of the authenticator app: its time step must be newer than the newest one used. @throws Refused */
export const useCode = async (
  manager: EntityManager,
  account: Pick<Account, 'id' | 'totpSecret'>,
  code: string,
  masterKey: Buffer,
): Promise<void> => {
  const secret = account.totpSecret && unwrapTotp(account.totpSecret, masterKey, account.id);
  const step = secret ? stepOf(secret, code) : undefined;
  if (step === undefined) throw new Refused('signIn.wrongCode');
  const [, changed]: [unknown, number] = await manager.query(
    'update account set totp_last_step = $2 where id = $1 and totp_last_step < $2',
    [account.id, step],
  );
  if (!changed) throw new Refused('signIn.wrongCode');
};

import { Invalid } from '@groundwork/access';
import type { EntityManager } from 'typeorm';
import { passwordKeys, passwordProblem, unsealAddress, type Account } from '../sign-in';

/** @throws Invalid, at the field `path`, for a password that is among the first to be guessed for this account */
export const assertGoodPassword = async (
  manager: EntityManager,
  masterKey: Buffer,
  { id, address }: Pick<Account, 'id' | 'address'>,
  password: string,
  path: string,
): Promise<void> => {
  const clinics: { clinic_name: string }[] = await manager.query(
    'select clinic_name from context.memberships($1)',
    [id],
  );
  const problem = passwordProblem(password, {
    email: address ? unsealAddress(address, masterKey, 'account', id) : '',
    names: clinics.map(({ clinic_name }) => clinic_name),
  });
  if (problem) throw new Invalid([{ path, key: passwordKeys[problem] }]);
};

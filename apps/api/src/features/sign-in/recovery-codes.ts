import type { EntityManager } from 'typeorm';
import type { SecretHasher } from '../../secrets/secret-hasher';
import { newRecoveryCode } from '../../secrets/tokens';
import { RecoveryCode } from './account.entity';

const CODES = 10;

export const recoveryHash = (hasher: SecretHasher, code: string): Buffer =>
  hasher.lookup('recovery', code.toUpperCase().replace(/[^0-9A-Z]/g, ''));

/** Ten fresh codes instead of those before; they leave the server this once. */
export const renewCodes = async (
  manager: EntityManager,
  hasher: SecretHasher,
  accountId: string,
): Promise<string[]> => {
  const codes = Array.from({ length: CODES }, newRecoveryCode);
  await manager.delete(RecoveryCode, { accountId });
  await manager.insert(
    RecoveryCode,
    codes.map((each) => ({ accountId, codeHash: recoveryHash(hasher, each) })),
  );
  return codes;
};

import { Unauthenticated, tokenHash } from '@groundwork/access';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { newToken } from '../../secrets/tokens';
import type { Attempt } from '../sign-in';

/**
 * What every change of password or second factor brings: all sessions of the account end, in each of its clinics, with what
 * was begun; each clinic gets a line in its audit. The session that made the change goes on, under the token that is returned.
 * @throws Unauthenticated when that one is over
 */
export const endOtherSessions = async (
  manager: EntityManager,
  accountId: string,
  sessionToken: string,
  attempt: Attempt,
): Promise<string> => {
  const next = newToken();
  const kept = await changed(manager, accountId, attempt, [tokenHash(sessionToken), tokenHash(next)]);
  if (!kept) throw new Unauthenticated();
  return next;
};

/** The same for a change that no session made. */
export const endAllSessions = async (
  manager: EntityManager,
  accountId: string,
  attempt: Pick<Attempt, 'operation' | 'requestId'>,
): Promise<void> => {
  await changed(manager, accountId, attempt, [null, null]);
};

const changed = async (
  manager: EntityManager,
  accountId: string,
  { operation, requestId }: Pick<Attempt, 'operation' | 'requestId'>,
  hashes: readonly [Buffer | null, Buffer | null],
): Promise<boolean> => {
  const [{ done }]: [{ done: boolean }] = await manager.query(
    'select context.account_changed($1, $2, $3, $4, $5, $6) as done',
    [accountId, ...hashes, uuidv7(), operation, requestId],
  );
  return done;
};

import { Refused } from '@groundwork/access';
import { TooBusy } from '../../secrets/secret-hasher';

/** Too many passwords wait to be checked: the person is asked to try again. */
export const askToWait = (error: unknown): never => {
  throw error instanceof TooBusy ? new Refused('signIn.wait', { seconds: 15 }) : error;
};

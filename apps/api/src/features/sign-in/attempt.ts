import type { IdentifiedRequest } from '@groundwork/access';
import { networkOf } from './network';
import type { HttpContext } from './session-cookie';

/** One request of signing in or out: its names in the audit, and where it comes from. */
export interface Attempt {
  readonly operation: string;
  readonly requestId: string;
  readonly address: string;
}

export const attemptOf = ({ req }: HttpContext): Attempt => {
  const { operationName = '', requestId, ip = 'unknown' } = req as IdentifiedRequest;
  return { operation: operationName, requestId, address: networkOf(ip) };
};

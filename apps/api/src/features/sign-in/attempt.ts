import type { IdentifiedRequest } from '@groundwork/access';
import { deviceOf, type Browser, type Platform } from '../staff';
import { networkOf } from './network';
import type { HttpContext } from './session-cookie';

/** One request of signing in or out: its names in the audit, and where it comes from. */
export interface Attempt {
  readonly operation: string;
  readonly requestId: string;
  readonly address: string;
  readonly device: { readonly browser: Browser; readonly platform: Platform };
}

export const attemptOf = ({ req }: HttpContext): Attempt => {
  const { operationName = '', requestId, ip = 'unknown' } = req as IdentifiedRequest;
  return {
    operation: operationName,
    requestId,
    address: networkOf(ip),
    device: deviceOf(req.headers['user-agent'] ?? ''),
  };
};

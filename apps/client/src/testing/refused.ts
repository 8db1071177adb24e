import type { GatewayError } from '../contract';

/** What the in-memory clinic answers to what can't be done. */
export class Refused extends Error {
  constructor(readonly code: GatewayError['code']) {
    super(code);
  }
}

import type { Refusal } from '@groundwork/testing';
import { say } from '../messages';

const refusal = (code: string, key: string): Refusal => ({ code, message: say({ key }) });

/** What somebody is told who may not: the whole of it. */
export const told = {
  notFound: refusal('NOT_FOUND', 'error.notFound'),
  forbidden: refusal('FORBIDDEN', 'error.forbidden'),
  unauthenticated: refusal('UNAUTHENTICATED', 'error.unauthenticated'),
  conflict: refusal('CONFLICT', 'error.conflict'),
  changedSince: refusal('CONFLICT', 'error.changedSince'),
  locked: refusal('LOCKED', 'error.locked'),
  stepUp: refusal('STEP_UP', 'error.stepUp'),
  otherRequest: refusal('CONFLICT', 'error.claimMismatch'),
  shownOnce: refusal('REFUSED', 'error.shownOnce'),
} as const;

export const refused = (key: string): Refusal => refusal('REFUSED', key);

/** What somebody is told whose input can't be taken: each field with its message. */
export const invalid = (
  ...fields: readonly (readonly [path: string, key: string, max?: number])[]
): Refusal => ({
  ...refusal('INVALID', 'error.invalid'),
  fields: fields.map(([path, key, max]) => ({
    path,
    message: say({ key, values: max === undefined ? {} : { max } }),
  })),
});

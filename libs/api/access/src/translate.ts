import { ClaimMismatch, LockedSession, NoSession } from '@groundwork/database';
import { Conflict, Invalid, Locked, NotFound, Refusal, Unauthenticated } from './errors';

/** What the database says, by SQLSTATE, when a request asked for something that can't be. */
const byState: Readonly<Record<string, () => Refusal>> = {
  // A malformed id is as absent as a foreign one, also one with a NUL: other texts are checked before they come here.
  '22P02': () => new NotFound(),
  '22021': () => new NotFound(),
  '23503': () => new NotFound(),
  // Row-level security refused a row.
  '42501': () => new NotFound(),
  '23505': () => new Conflict('error.conflict'),
  '40001': () => new Conflict('error.conflict'),
  '40P01': () => new Conflict('error.conflict'),
  // A NUL inside of JSON.
  '22P05': () => new Invalid([]),
};

/** The one translator of failures into refusals; undefined for what nobody foresaw. */
export const asRefusal = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error;
  if (error instanceof LockedSession) return new Locked();
  if (error instanceof NoSession) return new Unauthenticated();
  if (error instanceof ClaimMismatch) return new Conflict('error.claimMismatch');
  const state = (error as { driverError?: { code?: string } } | null)?.driverError?.code;
  return state ? byState[state]?.() : undefined;
};

import { ClaimMismatch, NoSession } from '@groundwork/database';
import { QueryFailedError } from 'typeorm';
import { Conflict, Forbidden, Invalid, NotFound, Refused, Unauthenticated } from './errors';
import { asRefusal } from './translate';

const ofDatabase = (code: string): Error =>
  new QueryFailedError(
    'select secret',
    ['Ada'],
    Object.assign(new Error('Key (email)=(ada@home.example)'), { code }),
  );

it.each([
  ['a malformed id', '22P02', 'NOT_FOUND', 'error.notFound'],
  ['an id with a character that no text can hold', '22021', 'NOT_FOUND', 'error.notFound'],
  ['a row that a key points to and that is not there', '23503', 'NOT_FOUND', 'error.notFound'],
  ['a row that row-level security refuses', '42501', 'NOT_FOUND', 'error.notFound'],
  ['a row that is there already', '23505', 'CONFLICT', 'error.conflict'],
  ['a transaction that came too late', '40001', 'CONFLICT', 'error.conflict'],
  ['two transactions that waited for each other', '40P01', 'CONFLICT', 'error.conflict'],
  ['JSON that can not be kept', '22P05', 'INVALID', 'error.invalid'],
])('says of %s what a person can be told, and nothing of the database', (_what, state, code, key) => {
  const refusal = asRefusal(ofDatabase(state));
  expect(refusal).toMatchObject({ code, key, values: {}, fields: [] });
  expect(JSON.stringify(refusal)).not.toMatch(/ada|secret|email/i);
});

it('leaves what was refused on purpose as it is', () => {
  for (const refusal of [
    new NotFound(),
    new Forbidden(),
    new Unauthenticated(),
    new Refused('tasks.answered'),
    new Conflict('drafts.newer'),
    new Invalid([{ path: 'name', key: 'invalid.required' }]),
  ]) {
    expect(asRefusal(refusal)).toBe(refusal);
  }
});

it('knows a session that is over, and a key that was used for something else', () => {
  expect(asRefusal(new NoSession())).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(asRefusal(new ClaimMismatch())).toMatchObject({ code: 'CONFLICT', key: 'error.claimMismatch' });
});

it('takes nothing that nobody foresaw for a refusal', () => {
  for (const error of [
    ofDatabase('42P01'),
    ofDatabase('GW001'),
    new Error('broken'),
    null,
    undefined,
    'text',
    7,
  ]) {
    expect(asRefusal(error)).toBeUndefined();
  }
});

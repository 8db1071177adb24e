import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { failureOf, Unreachable } from './failure';

const answered = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'A sentence.', extensions }] });

describe('a failure', () => {
  it.each([
    ['NOT_FOUND', 'notFound'],
    ['FORBIDDEN', 'forbidden'],
    ['REFUSED', 'refused'],
    ['CONFLICT', 'conflict'],
    ['INVALID', 'invalid'],
    ['UNAUTHENTICATED', 'signedOut'],
    ['LOCKED', 'locked'],
    ['STEP_UP', 'stepUp'],
    ['INTERNAL', 'internal'],
    ['SOMETHING_NEW', 'internal'],
  ])('with the code %s is %s', (code, kind) => {
    expect(failureOf(answered({ code }))).toMatchObject({ kind, message: 'A sentence.' });
  });

  it('keeps the reference, and only fields that are fields', () => {
    const fields = [{ path: 'name', message: 'Too long.' }, { path: 3 }, 'x'];
    expect(failureOf(answered({ code: 'INTERNAL', reference: '4f2a', fields }))).toMatchObject({
      reference: '4f2a',
      fields: [{ path: 'name', message: 'Too long.' }],
    });
  });

  it('without an answer is being offline; anything else is our mistake', () => {
    expect(failureOf(new Unreachable('gone')).kind).toBe('offline');
    expect(failureOf(new TypeError('oops'))).toMatchObject({ kind: 'internal', message: null });
  });
});

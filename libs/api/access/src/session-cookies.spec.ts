import { cookieNames, cookieOf, tokenHash } from './session-cookies';

it('names the cookies so that outside of the demo they are bound to one host and to TLS', () => {
  expect(cookieNames(false)).toEqual({ staff: 'gw', signIn: 'gw-sign-in', link: 's' });
  expect(cookieNames(true)).toEqual({ staff: '__Host-gw', signIn: '__Host-gw-sign-in', link: '__Host-s' });
});

it('finds a cookie by its whole name, and none where there is none', () => {
  expect(cookieOf('a=1; gw=token; s=other', 'gw')).toBe('token');
  expect(cookieOf('gw-sign-in=token', 'gw')).toBeUndefined();
  expect(cookieOf('', 'gw')).toBeUndefined();
  expect(cookieOf(undefined, 'gw')).toBeUndefined();
  expect(cookieOf('gw=token', 'constructor')).toBeUndefined();
});

it('knows a token by its SHA-256', () => {
  expect(tokenHash('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

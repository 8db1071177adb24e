import { randomBytes } from 'node:crypto';
import { enrolmentOf, newTotpSecret, stepOf, unwrapTotp, wrapTotp } from './second-factor';

// RFC 6238, appendix B: SHA-1, of which an app shows the last six digits.
const secret = Buffer.from('12345678901234567890');
const vectors: readonly (readonly [seconds: number, code: string])[] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

describe('the code of an authenticator app', () => {
  it.each(vectors)('at %d seconds is that of RFC 6238', (seconds, code) => {
    expect(stepOf(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it('may be one time step early or late, and is counted as the step it belongs to', () => {
    const [seconds, code] = vectors[3]!;
    const step = Math.floor(seconds / 30);
    for (const drift of [-30, 30]) expect(stepOf(secret, code, (seconds + drift) * 1000)).toBe(step);
    for (const drift of [-60, 60]) expect(stepOf(secret, code, (seconds + drift) * 1000)).toBeUndefined();
  });

  it.each(['000000', '28708', '2870820', '', 'abcdef'])('is not %p', (code) => {
    expect(stepOf(secret, code, 59_000)).toBeUndefined();
  });
});

describe('an enrolment', () => {
  it('has a fresh secret of 160 bits, as an address for the app and for typing by hand', () => {
    const [one, other] = [newTotpSecret(), newTotpSecret()];
    expect(one).toHaveLength(20);
    expect(one.equals(other)).toBe(false);
    const { secret: base32, uri } = enrolmentOf(secret);
    expect(base32).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    const address = new URL(uri);
    expect(address.protocol).toBe('otpauth:');
    expect(address.host).toBe('totp');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      issuer: 'Groundwork',
      secret: base32,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});

describe('a secret at rest', () => {
  it('opens with its master key for its own account only', () => {
    const [master, other] = [randomBytes(32), randomBytes(32)];
    const wrapped = wrapTotp(secret, master, 'account-a');
    expect(wrapped.includes(secret)).toBe(false);
    expect(unwrapTotp(wrapped, master, 'account-a').equals(secret)).toBe(true);
    expect(() => unwrapTotp(wrapped, other, 'account-a')).toThrow();
    expect(() => unwrapTotp(wrapped, master, 'account-b')).toThrow();
  });
});

import { unwrapKey, wrapKey } from '@groundwork/database';
import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;

const totpOf = (secret: Buffer): TOTP =>
  new TOTP({
    issuer: 'Groundwork',
    label: 'Groundwork',
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });

/** A fresh 160-bit secret. */
export const newTotpSecret = (): Buffer => Buffer.from(new Secret({ size: 20 }).bytes);

/** What an authenticator app needs, as a URI and for typing by hand. */
export const enrolmentOf = (secret: Buffer): { secret: string; uri: string } => {
  const totp = totpOf(secret);
  return { secret: totp.secret.base32, uri: totp.toString() };
};

/** The time step (RFC 6238) that a code belongs to, one step of drift allowed; undefined for a wrong code. */
export const stepOf = (secret: Buffer, code: string, now = Date.now()): number | undefined => {
  const drift = totpOf(secret).validate({ token: code, window: 1, timestamp: now });
  return drift === null ? undefined : Math.floor(now / 1000 / PERIOD) + drift;
};

const nameOf = (accountId: string): string => `totp|${accountId}`;

export const wrapTotp = (secret: Buffer, masterKey: Buffer, accountId: string): Buffer =>
  wrapKey(secret, masterKey, nameOf(accountId));

export const unwrapTotp = (wrapped: Buffer, masterKey: Buffer, accountId: string): Buffer =>
  unwrapKey(wrapped, masterKey, nameOf(accountId));

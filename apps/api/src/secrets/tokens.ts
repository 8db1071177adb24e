import { randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Six random digits. */
export const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0');

// Without 0, 1, I, L, O and U: nothing to mix up when it is read from paper.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery code such as `7KQ2M-XW9TB`: 49 random bits. */
export const newRecoveryCode = (): string => {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
};

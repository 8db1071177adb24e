import { randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Six random digits. */
export const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/**
 * The six digits of a PIN as somebody typed or pasted it: full-width and Arabic digits are digits too, and what stands between
 * or around them unseen, a blank, a dash or a dot does not count. Undefined when it is none.
 */
export const typedPin = (text: string): string | undefined => {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}.]/gu, '')
    // The value of each of these is in its last four bits.
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return /^\d{6}$/.test(digits) ? digits : undefined;
};

// Without I, L, O and U, as in Crockford's base 32.
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code to type, `7KQ2M0XW9TBE`, of twelve bytes or more: 60 of their bits. */
export const codeOf = (bytes: Buffer): string =>
  Array.from(bytes.subarray(0, 12), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');

/** A random code to type instead of a link. */
export const newLinkCode = (): string => codeOf(randomBytes(12));

/** A code as people read it: `7KQ2-M0XW-9TBE`. */
export const shownCode = (code: string): string => code.replace(/(....)(?=.)/g, '$1-');

/** A code as somebody typed it, whatever the case, the blanks, the dashes and what looks like a 0 or a 1; undefined when it is none. */
export const typedCode = (text: string): string | undefined => {
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code) ? code : undefined;
};

// Without 0, 1, I, L, O and U: nothing to mix up when it is read from paper.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery code such as `7KQ2M-XW9TB`: 49 random bits. */
export const newRecoveryCode = (): string => {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
};

import { createHash } from 'node:crypto';
import { parseCookie } from 'cookie';

/** The names of the two cookies. Outside the demo they carry `__Host-`, which binds them to one host and to TLS. */
export interface CookieNames {
  readonly staff: string;
  readonly signIn: string;
  readonly link: string;
}

export const cookieNames = (secure: boolean): CookieNames => {
  const prefix = secure ? '__Host-' : '';
  return { staff: `${prefix}gw`, signIn: `${prefix}gw-sign-in`, link: `${prefix}s` };
};

/** How every cookie is set: out of reach of scripts and of other sites, and over TLS alone where `origin` has it. */
export const cookieOptions = (origin: string) =>
  ({ httpOnly: true, sameSite: 'strict', secure: origin.startsWith('https:'), path: '/' }) as const;

/** The SHA-256 of a token: what the database knows of it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

export const cookieOf = (header: string | undefined, name: string): string | undefined =>
  header ? parseCookie(header)[name] : undefined;

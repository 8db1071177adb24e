import { scriptPaths } from './script-paths';

/** Every address a partner's browser sees. They stay in its history: nothing in them says what a step is about. */
export const paths = {
  ...scriptPaths,
  landing: '/t',
  /** The start, right after the PIN: who has no session there has a browser that keeps none. */
  opened: `${scriptPaths.start}?opened=1`,
  close: '/s/close',
  welcome: '/s/welcome',
  confidentiality: '/s/confidentiality',
  step: '/s/step',
  check: '/s/check',
  send: '/s/send',
  received: '/s/received',
  saved: '/s/saved',
  home: '/s/home',
  open: '/s/open',
  setAside: '/s/aside',
  takeUp: '/s/again',
  stop: '/s/stop',
  seen: '/s/seen',
  takeBack: '/s/back',
  contact: '/s/contact',
  /** A question goes by its place in the form: the ids of fields can be telling. */
  question: (number: number, from?: Origin): string => `/s/q/${number}${from ? `?from=${from}` : ''}`,
  skip: (number: number, from?: Origin): string => `/s/skip/${number}${from ? `?from=${from}` : ''}`,
  pause: (from: string): string => `/s/pause?from=${encodeURIComponent(from)}`,
} as const;

/** Whence a question was opened, other than from the one before. */
export type Origin = 'check';

export const originOf = (value: unknown): Origin | undefined => (value === 'check' ? 'check' : undefined);

const ownPages =
  /^\/s\/(welcome|confidentiality|step|check|received|saved|home|seen|contact|(q|skip)\/\d{1,3}(\?from=check)?)$/;

/** The page to go back to, as a query names it: one of our own, else the start. */
export const wayBack = (from: string | undefined): string =>
  from !== undefined && ownPages.test(from) ? from : paths.start;

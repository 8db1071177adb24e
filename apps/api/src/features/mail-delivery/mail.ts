import { fill } from '@groundwork/messages';
import en from '@groundwork/messages/en/mail.json' with { type: 'json' };
import type { MessageKind } from '../messages';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const catalogue: Readonly<Record<string, string>> = en;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** One line of a mail: words, or an address that can be followed and copied. */
type Line = string | { readonly link: string };

/** Plain text and simple HTML of the same paragraphs. */
const layOut = (subject: string, paragraphs: readonly (readonly Line[])[]): Mail => {
  const plain = (line: Line): string => (typeof line === 'string' ? line : line.link);
  const marked = (line: Line): string =>
    typeof line === 'string' ? escaped(line) : `<a href="${escaped(line.link)}">${escaped(line.link)}</a>`;
  const text = paragraphs.map((lines) => lines.map(plain).join('\n')).join('\n\n') + '\n';
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title></head><body>`,
    ...paragraphs.map((lines) => `<p>${lines.map(marked).join('<br>')}</p>`),
    '</body></html>',
  ].join('\n');
  return { subject, text, html };
};

const wordsFor =
  (kind: string) =>
  (key: string): string => {
    const text = catalogue[`${kind}.${key}`] ?? catalogue[key];
    if (text === undefined) throw new Error(`The mail catalogue has no ${kind}.${key}.`);
    return text;
  };

/** Ways to one link: its address, or the page where its code is typed. */
export interface Ways {
  readonly url: string;
  readonly page: string;
  readonly code: string;
}

/**
 * A mail to a partner. It names nobody and nothing: whoever reads over a shoulder learns that a page waits. The link stands
 * alone on its line, whole, so that it can be copied; so do the ways around it.
 */
export const composeMail = (kind: MessageKind, { url, page, code }: Ways): Mail => {
  const say = wordsFor(kind);
  return layOut(say('subject'), [
    [say('greeting')],
    [say('body')],
    [{ link: url }],
    [say('pin')],
    [say('typed'), { link: page }, code],
    [say('ignore')],
  ]);
};

/** What staff are written about; these mails may name the clinic. */
export type StaffMailKind = 'invitation';

/** A mail to somebody who works in a clinic, or will. */
export const composeStaffMail = (
  kind: StaffMailKind,
  { url, ...values }: { readonly url: string; readonly clinic: string },
): Mail => {
  const say = wordsFor(kind);
  const filled = (key: string): string => fill(say(key), values);
  return layOut(filled('subject'), [
    [filled('greeting')],
    [filled('body')],
    [{ link: url }],
    [filled('after')],
  ]);
};

/** What a person is written about their own account. These mails name no clinic: the account can belong to several. */
export type AccountMailKind =
  | 'passwordReset'
  | 'passwordChanged'
  | 'authenticatorChanged'
  | 'recoveryCodesRenewed'
  | 'secondFactorRemoved';

/** @param url for a reset the link; for a notice the page where somebody gets their account back */
export const composeAccountMail = (kind: AccountMailKind, url: string): Mail => {
  const say = wordsFor(kind);
  return layOut(say('subject'), [
    [say('greeting')],
    [say('body')],
    ...(kind === 'passwordReset' ? [] : [[say('notYou')]]),
    [{ link: url }],
    [say(kind === 'passwordReset' ? 'after' : 'help')],
  ]);
};

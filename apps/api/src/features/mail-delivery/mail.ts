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

/** Ways to one link: its address, or the page where its code is typed. */
export interface Ways {
  readonly url: string;
  readonly page: string;
  readonly code: string;
}

/**
 * A mail in plain text and simple HTML. It names nobody and nothing: whoever reads over a shoulder learns that a page waits.
 * The link stands alone on its line, whole, so that it can be copied; so do the ways around it.
 */
export const composeMail = (kind: MessageKind, { url, page, code }: Ways): Mail => {
  const say = (key: string): string => {
    const text = catalogue[`${kind}.${key}`] ?? catalogue[key];
    if (text === undefined) throw new Error(`The mail catalogue has no ${kind}.${key}.`);
    return text;
  };
  const [before, between, after] = [[say('greeting'), say('body')], say('pin'), say('ignore')];
  const text = [...before, url, between, `${say('typed')}\n${page}\n${code}`, after].join('\n\n') + '\n';
  const paragraph = (words: string): string => `<p>${escaped(words)}</p>`;
  const link = (to: string): string => `<a href="${escaped(to)}">${escaped(to)}</a>`;
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(say('subject'))}</title></head><body>`,
    ...before.map(paragraph),
    `<p>${link(url)}</p>`,
    paragraph(between),
    `<p>${escaped(say('typed'))}<br>${link(page)}<br>${escaped(code)}</p>`,
    paragraph(after),
    '</body></html>',
  ].join('\n');
  return { subject: say('subject'), text, html };
};

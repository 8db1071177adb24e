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

/**
 * A mail in plain text and simple HTML. It names nobody and nothing: whoever reads over a shoulder learns that a page waits.
 * The link stands alone on its line, whole, so that it can be copied.
 */
export const composeMail = (kind: MessageKind, { url }: { readonly url: string }): Mail => {
  const say = (key: string): string => {
    const text = catalogue[`${kind}.${key}`] ?? catalogue[key];
    if (text === undefined) throw new Error(`The mail catalogue has no ${kind}.${key}.`);
    return text;
  };
  const [before, after] = [
    [say('greeting'), say('body')],
    [say('pin'), say('ignore')],
  ];
  const text = [...before, url, ...after].join('\n\n') + '\n';
  const paragraph = (words: string): string => `<p>${escaped(words)}</p>`;
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(say('subject'))}</title></head><body>`,
    ...before.map(paragraph),
    `<p><a href="${escaped(url)}">${escaped(url)}</a></p>`,
    ...after.map(paragraph),
    '</body></html>',
  ].join('\n');
  return { subject: say('subject'), text, html };
};

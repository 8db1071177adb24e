import type { MessageRef } from '@groundwork/access';
import en from '@groundwork/messages/en/api.json' with { type: 'json' };
import forms from '@groundwork/messages/en/forms.json' with { type: 'json' };
import { IntlMessageFormat } from 'intl-messageformat';

const catalogue: Readonly<Record<string, string>> = { ...en, ...forms };
const compiled = new Map<string, IntlMessageFormat>();

/** A message of the catalogue in words. @throws Error for a key that it does not have. */
export const say = ({ key, values = {} }: MessageRef): string => {
  const text = catalogue[key];
  if (text === undefined) throw new Error(`The catalogue has no ${key}.`);
  let format = compiled.get(key);
  if (!format) compiled.set(key, (format = new IntlMessageFormat(text, 'en')));
  return String(format.format(values));
};

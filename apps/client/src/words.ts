import { type Problem, problemMessageKey } from '@groundwork/forms';
import { exerciseWords } from '@groundwork/exercise-form';
import { fill } from '@groundwork/messages';
import client from '@groundwork/messages/en/client.json' with { type: 'json' };
import forms from '@groundwork/messages/en/forms.json' with { type: 'json' };

/** Of the catalogue that is read here. */
export const language = 'en';

export type MessageKey = keyof typeof client;

export const say = (key: MessageKey, values?: Readonly<Record<string, string | number>>): string =>
  fill(client[key], values);

export const stepWords = exerciseWords({ ...client, ...forms });

export const problemText = ({ code, values }: Problem): string =>
  fill(forms[problemMessageKey(code)], values);

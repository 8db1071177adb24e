import type { ReactNode } from 'react';

import type { ClientRequest } from '../contract';
import { say } from '../words';
import {
  chosenName,
  homeName,
  offeredName,
  pageName,
  pinName,
  seenName,
  stepName,
  textName,
} from './input-names';

interface PostedWordsProps {
  readonly request: ClientRequest;
  /** The button that posts everything again. */
  readonly again: string;
  /** What that button asks for; as posted, when not told. */
  readonly then?: string;
  /** What is to be filled in before. */
  readonly children?: ReactNode;
}

/** A form that came and could not be kept: the whole of it to post again, but for what opens it, and its text to read and copy. */
export const PostedWords = ({ request: { path, form }, again, then, children }: PostedWordsProps) => {
  const values = Object.entries(form)
    .filter(([name]) => name !== pinName && name !== textName && !(then && name === 'then'))
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })));
  const texts = textsIn(form);
  return (
    <form className="gx-page" method="post" action={path} autoComplete="off">
      {values.map(({ name, value }, index) => (
        <input type="hidden" key={index} name={name} value={value} />
      ))}
      {children}
      <div className="gx-actions">
        <button className="gx-button gx-button-main" type="submit" name={then && 'then'} value={then}>
          {again}
        </button>
      </div>
      {texts.length > 0 && (
        <section className="gx-field">
          <h2 className="gc-title">{say('words.title')}</h2>
          {texts.map((text, index) => (
            <textarea
              className="gx-input"
              dir="auto"
              key={index}
              rows={6}
              readOnly
              aria-label={say('words.title')}
              value={text}
            />
          ))}
          <p className="gx-help">{say('words.copy')}</p>
        </section>
      )}
    </form>
  );
};

/** Inputs that steer a form instead of holding an answer. */
const steering = new Set([
  ...['then', 'from', 'act', 'revision', 'textId'],
  ...[pinName, stepName, textName, homeName, chosenName, offeredName, pageName, seenName],
]);

const answersIn = (form: ClientRequest['form']): string[] =>
  Object.entries(form)
    .filter(([name]) => !steering.has(name))
    .flatMap(([, value]) => [value].flat())
    .filter((value) => value.trim() !== '');

export const hasWords = (form: ClientRequest['form']): boolean => answersIn(form).length > 0;

/** Texts, as far as they can be told from numbers, days and chosen options without the questions. */
const textsIn = (form: ClientRequest['form']): string[] =>
  answersIn(form).filter((value) => /\p{L}/u.test(value) && (/\s/.test(value.trim()) || value.length > 20));

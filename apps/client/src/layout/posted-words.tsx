import type { ClientRequest } from '../contract';
import { say } from '../words';

interface PostedWordsProps {
  readonly request: ClientRequest;
  /** The button that posts everything again. */
  readonly again: string;
}

/** A form that came and could not be kept: its text to read and copy, and the whole of it to post again. */
export const PostedWords = ({ request: { path, form }, again }: PostedWordsProps) => {
  const values = Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one })),
  );
  const texts = textsIn(form);
  return (
    <form className="gx-page" method="post" action={path}>
      {values.map(({ name, value }, index) => (
        <input type="hidden" key={index} name={name} value={value} />
      ))}
      {texts.map((text, index) => (
        <textarea
          className="gx-input"
          key={index}
          rows={6}
          readOnly
          aria-label={say('ended.yours')}
          value={text}
        />
      ))}
      <div className="gx-actions">
        <button className="gx-button gx-button-main" type="submit">
          {again}
        </button>
      </div>
    </form>
  );
};

/** Inputs that steer a form instead of holding an answer. */
const steering = new Set(['then', 'from', 'act', 'revision', 'textId']);

const answersIn = (form: ClientRequest['form']): string[] =>
  Object.entries(form)
    .filter(([name]) => !steering.has(name))
    .flatMap(([, value]) => [value].flat())
    .filter((value) => value.trim() !== '');

export const hasWords = (form: ClientRequest['form']): boolean => answersIn(form).length > 0;

/** Texts, as far as they can be told from numbers, days and chosen options without the questions. */
const textsIn = (form: ClientRequest['form']): string[] =>
  answersIn(form).filter((value) => /\p{L}/u.test(value) && (/\s/.test(value.trim()) || value.length > 20));

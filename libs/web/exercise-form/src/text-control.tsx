import type { LongTextField, ShortTextField } from '@groundwork/forms';
import { fill } from '@groundwork/messages';
import { type InputEvent, useEffect, useRef, useState } from 'react';

import { entryAttributes } from './entry-controls';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { useSettled } from './use-settled';
import { WordingNotes } from './wording-notes';

/** Characters before the limit from which on the counter shows: a fifth of it, a hundred at most. */
const nearLimit = (max: number): number => Math.min(100, max / 5);

/** Rows up to which a text box grows; from there on it scrolls. */
const mostRows = 40;

/** Milliseconds without a key after which counter and wording notes follow. */
const settleTime = 700;

/** A line or a box that grows with its text; the counter shows near the limit only, and nothing cuts the text off. */
export const TextControl = (props: FieldProps<ShortTextField | LongTextField>) => {
  const { field, answer, words } = props;
  const [text, setText] = useState(typeof answer === 'string' ? answer : '');
  const settled = useSettled(text, settleTime);
  const box = useRef<HTMLTextAreaElement>(null);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // On a rendered page something may have been typed before this code arrived.
    setText((box.current ?? line.current)?.value ?? '');
  }, []);
  useEffect(() => {
    if (box.current) grow(box.current);
  }, [text]);
  const onInput = (event: InputEvent<HTMLTextAreaElement | HTMLInputElement>) =>
    setText(event.currentTarget.value);
  const left = field.maxLength - settled.trim().length;
  return (
    <FieldFrame of={props} labels="control">
      {field.kind === 'longText' ? (
        <textarea className="gx-input" rows={6} ref={box} onInput={onInput} {...entryAttributes(props)} />
      ) : (
        <input className="gx-input" type="text" ref={line} onInput={onInput} {...entryAttributes(props)} />
      )}
      <p className="gx-count" role="status">
        {left < 0
          ? fill(words['exercise.charactersOver'], { count: -left })
          : left <= nearLimit(field.maxLength) && fill(words['exercise.charactersLeft'], { count: left })}
      </p>
      {field.check === 'wording' && <WordingNotes text={settled} words={words} />}
    </FieldFrame>
  );
};

const grow = (box: HTMLTextAreaElement) => {
  while (box.scrollHeight > box.clientHeight && box.rows < mostRows) box.rows += 2;
};

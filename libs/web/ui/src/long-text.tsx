import { Textarea, type TextareaProps } from '@mantine/core';
import type { Ref } from 'react';
import classes from './long-text.module.css';
import { useWords } from './words';

interface LongTextProps extends TextareaProps {
  /** As many characters as whoever receives them takes. */
  readonly maxLength: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}
/** A box for more than a line. It grows with its words, ends where it has to, and says so: no word is cut off unseen. */
export const LongText = ({ maxLength, ...props }: LongTextProps) => {
  const { text } = useWords();
  const isFull = String(props.value ?? '').length >= maxLength;
  return (
    <Textarea
      autosize
      maxLength={maxLength}
      inputContainer={(box) => (
        <>
          {box}
          <p className={classes.full} role="status">
            {isFull && text('ui.full', { max: maxLength })}
          </p>
        </>
      )}
      {...props}
    />
  );
};

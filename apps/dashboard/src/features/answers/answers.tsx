import type { SummaryRow } from '@groundwork/forms';
import { useWords } from '@groundwork/ui';
import { type ReactNode, useId } from 'react';
import classes from './answers.module.css';

interface AnswersProps {
  readonly rows: readonly SummaryRow[];
  /** What stands under an answer, by its field. */
  readonly below?: (field: string) => ReactNode;
}
/** What was asked and what was said, in the order of the form. */
export const Answers = ({ rows, below }: AnswersProps) => (
  <dl className={classes.answers}>
    {rows.map((row) => (
      <div key={row.field} className={classes.answer}>
        <dt>{row.label}</dt>
        <dd>
          <Answer row={row} />
        </dd>
        {below?.(row.field)}
      </div>
    ))}
  </dl>
);

const Answer = ({ row }: { readonly row: SummaryRow }) => {
  const { text, longDay, localClock } = useWords();
  if (row.skipped) return <span className={classes.skipped}>{text('response.skipped')}</span>;
  switch (row.kind) {
    case 'shortText':
    case 'longText':
      return <p className={classes.written}>{row.lines.join('\n')}</p>;
    case 'choice':
    case 'choices':
    case 'confirmation':
      return (
        <ul className={classes.chosen} role="list">
          {row.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case 'scale':
      return <Scale value={row.value} low={row.lowLabel} high={row.highLabel} />;
    case 'minutes':
      return text('response.minutes', { minutes: row.value });
    case 'yesNo':
      return text(row.value ? 'response.yes' : 'response.no');
    case 'date':
      return longDay(row.value);
    case 'time':
      return localClock(row.value);
    case 'dateTime': {
      const [day = '', time = ''] = row.value.split('T');
      return text('ui.dayAndTime', { day: longDay(day), time: localClock(time) });
    }
    case 'group':
      return (
        <ol className={classes.items}>
          {row.items.map((item, at) => (
            <li key={at}>
              <Answers rows={item} />
            </li>
          ))}
        </ol>
      );
  }
};

interface ScaleProps {
  /** 0 to 10. */
  readonly value: number;
  readonly low: string;
  readonly high: string;
}
const Scale = ({ value, low, high }: ScaleProps) => {
  const { text } = useWords();
  const id = useId();
  return (
    <div className={classes.scale}>
      <strong id={id}>{text('response.scale', { value })}</strong>
      <div className={classes.points} aria-hidden>
        {Array.from({ length: 11 }, (_, point) => (
          <span key={point} data-chosen={point === value || undefined} />
        ))}
      </div>
      <p className={classes.ends}>
        <span>{text('response.scaleEnd', { value: 0, label: low })}</span>
        <span>{text('response.scaleEnd', { value: 10, label: high })}</span>
      </p>
    </div>
  );
};

import { Button, useWords } from '@groundwork/ui';
import { useRowWords } from './row-words';
import classes from './today.module.css';
import type { Row, Today } from './today-rows';
import { useRowActs } from './use-row-acts';
import type { MarkCount } from './use-today';

interface PutOffRowProps {
  readonly row: Row;
  readonly today: Today;
  readonly marks: MarkCount;
}
export const PutOffRow = ({ row, today, marks }: PutOffRowProps) => {
  const { text, moment } = useWords();
  const { couple, reason } = useRowWords(row);
  const acts = useRowActs([row], () => today, marks);
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        <strong>{couple}</strong>
        <span>{reason}</span>
        {row.snoozeReason && <span>{text('today.putOffBecause', { why: row.snoozeReason })}</span>}
      </span>
      <span className={classes.until}>
        {text('today.until', { when: row.snoozedUntil ? moment(row.snoozedUntil) : '' })}
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={text('today.bringBackNamed', { couple, reason })}
        onClick={acts.takeBack}
      >
        {text('today.bringBack')}
      </Button>
    </li>
  );
};

import { ActionIcon, Button, IconCheck, UnstyledButton, useWords } from '@groundwork/ui';
import { type KeyboardEvent, memo } from 'react';
import { Link, useNavigate } from 'react-router';
import { PutOff } from './put-off';
import { kindIcons, mainActOf, useRowWords } from './row-words';
import classes from './today.module.css';
import type { Row, Today } from './today-rows';
import { useRowActs } from './use-row-acts';
import type { MarkCount } from './use-today';

/** What the list does for its rows. It stays the same from look to look. */
export interface RowHost {
  readonly read: () => Today;
  readonly peek: (row: Row) => void;
  /** The focus has come to the row. */
  readonly moveTo: (row: Row) => void;
  /** The row is about to leave: the focus goes on to its neighbour. */
  readonly leave: (row: Row) => void;
}

interface TodayRowProps {
  readonly row: Row;
  readonly age: string;
  readonly today: Pick<Today, 'day' | 'beforeEvening'>;
  readonly marks: MarkCount;
  readonly open: boolean;
  readonly host: RowHost;
}
const WholeRow = ({ row, age, today, marks, open, host }: TodayRowProps) => {
  const { text, longMoment } = useWords();
  const navigate = useNavigate();
  const { couple, reason } = useRowWords(row);
  const acts = useRowActs([row], host.read, marks);
  const { label, to } = mainActOf(row);
  const Icon = kindIcons[row.kind];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void navigate(to);
  };
  return (
    <li className={classes.row} data-kind={row.kind} data-open={open || undefined}>
      <UnstyledButton
        className={classes.look}
        data-row
        aria-expanded={open}
        title={text('today.rowKeys')}
        onClick={() => host.peek(row)}
        onFocus={() => host.moveTo(row)}
        onKeyDown={onKeyDown}
      >
        <Icon size={19} aria-hidden />
        <span className={classes.what}>
          <strong>{couple}</strong>
          <span>{reason}</span>
        </span>
      </UnstyledButton>
      <time dateTime={row.at} title={longMoment(row.at)}>
        {age}
      </time>
      <span className={classes.acts}>
        <Button component={Link} to={to} size="compact-sm" variant="light">
          {text(label)}
        </Button>
        <PutOff
          today={today}
          name={text('today.putOffNamed', { couple, reason })}
          onPutOff={(choice) => {
            host.leave(row);
            void acts.putOff(choice);
          }}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={text('today.doneNamed', { couple, reason })}
          title={text('today.done')}
          onClick={({ detail }) => {
            // The second press of a double click falls on the row that has moved up.
            if (detail > 1) return;
            host.leave(row);
            void acts.finish();
          }}
        >
          <IconCheck size={18} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
};

/** Each look brings rows that are new objects and say the same: they are not drawn again. */
const isSame = (before: TodayRowProps, now: TodayRowProps): boolean =>
  before.open === now.open &&
  before.age === now.age &&
  before.today.day === now.today.day &&
  before.today.beforeEvening === now.today.beforeEvening &&
  JSON.stringify(before.row) === JSON.stringify(now.row);

/** Who, why, since when, and what to do about it. Space or a press looks closer, Enter acts. */
export const TodayRow = memo(WholeRow, isSame);

import { ActionIcon, Button, IconCheck, UnstyledButton, useWords } from '@groundwork/ui';
import type { KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { PutOff } from './put-off';
import { kindIcons, mainActOf, useRowWords } from './row-words';
import classes from './today.module.css';
import type { Row, Today } from './today-rows';
import { useRowActs } from './use-row-acts';
import type { MarkCount } from './use-today';

interface TodayRowProps {
  readonly row: Row;
  readonly today: Today;
  readonly marks: MarkCount;
  readonly open: boolean;
  readonly onPeek: () => void;
  /** The focus has come to the row. */
  readonly onMoveTo: () => void;
  /** The row is about to leave: the focus goes on to its neighbour. */
  readonly onLeave: () => void;
}
/** Who, why, since when, and what to do about it. Space or a press looks closer, Enter acts. */
export const TodayRow = ({ row, today, marks, open, onPeek, onMoveTo, onLeave }: TodayRowProps) => {
  const { text, longMoment } = useWords();
  const navigate = useNavigate();
  const { couple, reason, age } = useRowWords(row, today.day);
  const acts = useRowActs([row], today, marks);
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
        onClick={onPeek}
        onFocus={onMoveTo}
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
          onPutOff={(on) => {
            onLeave();
            void acts.putOff(on);
          }}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={text('today.doneNamed', { couple, reason })}
          title={text('today.done')}
          onClick={() => {
            onLeave();
            void acts.finish();
          }}
        >
          <IconCheck size={18} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
};

import { Button, moveBetweenRows, Section, useWords } from '@groundwork/ui';
import { useRef, useState } from 'react';
import { PutOffRow } from './put-off-row';
import { TodayRow } from './today-row';
import { keyOf, type Row, type Today } from './today-rows';
import classes from './today.module.css';
import type { MarkCount } from './use-today';
import { WhyThisOrder } from './why-this-order';

/** Rows in view before "Later". */
const first = 12;

interface TodayListProps {
  readonly today: Today;
  readonly marks: MarkCount;
  readonly openKey: string | null;
  readonly onOpen: (key: string | null) => void;
}
export const TodayList = ({ today, marks, openKey, onOpen }: TodayListProps) => {
  const { text } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  const { rows, snoozed, total } = today;
  const shown = all ? rows : rows.slice(0, first);
  const leave = (at: number) => {
    const looks = list.current?.querySelectorAll<HTMLElement>('[data-row]');
    (looks?.[at + 1] ?? looks?.[at - 1])?.focus();
  };
  const onFocus = (row: Row) => {
    // While a row is looked at closely, moving on looks at the next one.
    if (openKey !== null) onOpen(keyOf(row));
  };
  return (
    <Section title={text('today.list')} aside={<WhyThisOrder />} flush>
      <div className={classes.list}>
        <ul
          ref={list}
          className={classes.rows}
          role="list"
          onKeyDown={(event) => moveBetweenRows(event, '[data-row]')}
        >
          {shown.map((row, at) => (
            <TodayRow
              key={keyOf(row)}
              row={row}
              today={today}
              marks={marks}
              open={openKey === keyOf(row)}
              onPeek={() => onOpen(openKey === keyOf(row) ? null : keyOf(row))}
              onMoveTo={() => onFocus(row)}
              onLeave={() => leave(at)}
            />
          ))}
        </ul>
        {rows.length > first && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.later}
            aria-expanded={all}
            onClick={() => setAll((now) => !now)}
          >
            {text(all ? 'today.lessLater' : 'today.later', { count: total - first })}
          </Button>
        )}
        {all && total > rows.length && (
          <p className={classes.quiet}>{text('today.beyond', { count: total - rows.length })}</p>
        )}
        {snoozed.length > 0 && <PutOffRows today={today} marks={marks} />}
      </div>
    </Section>
  );
};

const PutOffRows = ({ today, marks }: Pick<TodayListProps, 'today' | 'marks'>) => {
  const { text } = useWords();
  return (
    <details className={classes.putOff}>
      <summary>{text('today.putOffCount', { count: today.snoozed.length })}</summary>
      <ul role="list" className={classes.rows}>
        {today.snoozed.map((row) => (
          <PutOffRow key={keyOf(row)} row={row} today={today} marks={marks} />
        ))}
      </ul>
    </details>
  );
};

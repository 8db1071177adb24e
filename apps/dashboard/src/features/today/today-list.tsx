import { Button, Group, moveBetweenRows, Section, useWords } from '@groundwork/ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ChosenActs, RowChoice } from './choose-rows';
import { PutOffRow } from './put-off-row';
import { useAge } from './row-words';
import { type RowHost, TodayRow } from './today-row';
import { keyOf, type Today } from './today-rows';
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
  /** Keys of the chosen rows; null while none are being chosen. */
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const { rows, snoozed, total } = today;
  const shown = all ? rows : rows.slice(0, first);
  const ageOf = useAge(today.day);
  const now = useRef({ today, shown, openKey, onOpen });
  useEffect(() => {
    now.current = { today, shown, openKey, onOpen };
  });
  const [host] = useState<RowHost>(() => ({
    read: () => now.current.today,
    peek: (row) => now.current.onOpen(now.current.openKey === keyOf(row) ? null : keyOf(row)),
    // While a row is looked at closely, moving on looks at the next one.
    moveTo: (row) => now.current.openKey !== null && now.current.onOpen(keyOf(row)),
    leave: (row) => {
      const at = now.current.shown.findIndex((each) => keyOf(each) === keyOf(row));
      const looks = list.current?.querySelectorAll<HTMLElement>('[data-row]');
      (looks?.[at + 1] ?? looks?.[at - 1])?.focus();
    },
  }));
  const chooser = useRef<HTMLButtonElement>(null);
  const choosing = chosen !== null;
  const wasChoosing = useRef(false);
  useEffect(() => {
    // The bar that had the focus is gone.
    if (wasChoosing.current && !choosing) {
      (chooser.current ?? list.current?.querySelector<HTMLElement>('[data-row]'))?.focus();
    }
    wasChoosing.current = choosing;
  }, [choosing]);
  const choose = () => {
    onOpen(null);
    setChosen(chosen ? null : new Set());
  };
  const toggle = (key: string) => setChosen(chosen && toggled(chosen, key));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    moveBetweenRows(event, '[data-row]');
    if (event.key === 'Escape') setChosen(null);
  };
  const aside = (
    <Group gap="xs">
      {(rows.length > 1 || chosen) && (
        <Button ref={chooser} variant="subtle" color="gray" size="compact-sm" onClick={choose}>
          {text(chosen ? 'today.chooseEnd' : 'today.choose')}
        </Button>
      )}
      <WhyThisOrder />
    </Group>
  );
  return (
    <Section title={text('today.list')} aside={aside} flush>
      <div className={classes.list}>
        {chosen && (
          <ChosenActs
            rows={rows.filter((row) => chosen.has(keyOf(row)))}
            today={today}
            marks={marks}
            onAll={() => setChosen(new Set(shown.map(keyOf)))}
            onEnd={() => setChosen(null)}
          />
        )}
        <ul ref={list} className={classes.rows} role="list" onKeyDown={onKeyDown}>
          {shown.map((row) =>
            chosen ? (
              <RowChoice
                key={keyOf(row)}
                row={row}
                age={ageOf(row)}
                chosen={chosen.has(keyOf(row))}
                onToggle={() => toggle(keyOf(row))}
              />
            ) : (
              <TodayRow
                key={keyOf(row)}
                row={row}
                age={ageOf(row)}
                today={today}
                marks={marks}
                open={openKey === keyOf(row)}
                host={host}
              />
            ),
          )}
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

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
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

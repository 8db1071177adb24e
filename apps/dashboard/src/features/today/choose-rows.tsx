import { Button, Checkbox, Group, useMainAction, useWords } from '@groundwork/ui';
import { PutOff } from './put-off';
import { useRowWords } from './row-words';
import classes from './today.module.css';
import type { Row, Today } from './today-rows';
import { useRowActs } from './use-row-acts';
import type { MarkCount } from './use-today';

interface RowChoiceProps {
  readonly row: Row;
  readonly age: string;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}
/** A row while several are chosen: who and why, and whether it is among them. */
export const RowChoice = ({ row, age, chosen, onToggle }: RowChoiceProps) => {
  const { text } = useWords();
  const { couple, reason } = useRowWords(row);
  return (
    <li className={classes.row} data-kind={row.kind} data-open={chosen || undefined}>
      <label className={classes.look}>
        <Checkbox
          data-row
          checked={chosen}
          onChange={onToggle}
          aria-label={text('today.chooseRow', { couple, reason })}
        />
        <span className={classes.what}>
          <strong>{couple}</strong>
          <span>{reason}</span>
        </span>
      </label>
      <time dateTime={row.at}>{age}</time>
    </li>
  );
};

interface ChosenActsProps {
  readonly rows: readonly Row[];
  readonly today: Today;
  readonly marks: MarkCount;
  readonly onAll: () => void;
  readonly onEnd: () => void;
}
/** What can be done with the chosen rows together. */
export const ChosenActs = ({ rows, today, marks, onAll, onEnd }: ChosenActsProps) => {
  const { text } = useWords();
  const acts = useRowActs(rows, () => today, marks);
  const none = rows.length === 0;
  const finish = () => {
    if (none) return;
    onEnd();
    void acts.finish();
  };
  useMainAction(finish);
  return (
    <div className={classes.chosen} role="group" aria-label={text('today.chosenActs')}>
      <span role="status">{text('today.chosen', { count: rows.length })}</span>
      <Group gap="xs">
        <Button variant="subtle" size="compact-sm" onClick={onAll}>
          {text('today.chooseAll')}
        </Button>
        <PutOff
          today={today}
          disabled={none}
          onPutOff={(choice) => {
            onEnd();
            void acts.putOff(choice);
          }}
        />
        <Button size="compact-sm" disabled={none} onClick={finish}>
          {text('today.done')}
        </Button>
      </Group>
    </div>
  );
};

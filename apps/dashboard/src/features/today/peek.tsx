import { Anchor, Button, Drawer, Facts, useWords } from '@groundwork/ui';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { ResponsePeek } from '../responses';
import { mainActOf, useRowWords } from './row-words';
import type { Row } from './today-rows';
import classes from './today.module.css';

interface PeekProps {
  readonly row: Row;
  readonly onClose: () => void;
  readonly onReviewed: () => void;
}
/** A closer look at one row: the response's words, or how the step stands. */
export const Peek = ({ row, onClose, onReviewed }: PeekProps) => {
  const { text, day, moment } = useWords();
  const { couple, reason } = useRowWords(row);
  const { label, to } = mainActOf(row);
  const facts = [
    { label: text('today.fact.step'), value: row.exerciseTitle },
    { label: text('today.fact.partner'), value: row.partnerName },
    { label: text('today.fact.due'), value: row.dueOn && day(row.dueOn) },
    { label: text(`today.fact.${row.kind}`), value: moment(row.at) },
  ].filter(({ value }) => value !== null);
  return (
    <Drawer title={couple} onClose={onClose}>
      <p className={classes.reason}>{reason}</p>
      {row.kind === 'responseNew' ? (
        <ResponsePeek key={row.subjectId} responseId={row.subjectId} onReviewed={onReviewed} />
      ) : (
        <Facts facts={facts} />
      )}
      <div className={classes.peekActs}>
        <Button component={Link} to={to} variant="light">
          {text(row.kind === 'responseNew' ? 'today.asPage' : label)}
        </Button>
        <Anchor component={Link} to={paths.couple(row.coupleId)} size="sm">
          {text('today.toCouple')}
        </Anchor>
      </div>
    </Drawer>
  );
};

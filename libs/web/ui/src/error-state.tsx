import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from './icons';
import classes from './states.module.css';
import { referenceOf, type Trouble, troubleKey } from './trouble';
import { useWords } from './words';

interface ErrorStateProps {
  readonly trouble: Trouble;
  readonly onRetry: () => void;
}
/** Stands where content could not be loaded: what failed, a way to try again, what to quote to support. */
export const ErrorState = ({ trouble, onRetry }: ErrorStateProps) => {
  const { text } = useWords();
  const reference = referenceOf(trouble);
  return (
    <div className={classes.state} role="alert">
      <IconAlertTriangle size={22} aria-hidden />
      <p>{trouble.message ?? text(troubleKey(trouble))}</p>
      {reference && <p className={classes.reference}>{text('ui.reference', { reference })}</p>}
      <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
        {text('ui.tryAgain')}
      </Button>
    </div>
  );
};

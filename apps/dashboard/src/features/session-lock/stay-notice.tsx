import { Button, useWords } from '@groundwork/ui';
import classes from './session-lock.module.css';

/** Says when the lock comes. Any key or press keeps it away, also one on the button. */
export const StayNotice = ({ lockAt }: { readonly lockAt: Date | null }) => {
  const { text, clock } = useWords();
  return (
    <div
      aria-live="assertive"
      className={classes.notice}
      data-shown={lockAt ? '' : undefined}
      data-print="hide"
    >
      {lockAt && (
        <>
          <span>{text('lock.soon', { time: clock(lockAt) })}</span>
          <Button size="compact-sm">{text('lock.stay')}</Button>
        </>
      )}
    </div>
  );
};

import { Loading, useSlow, Wordmark } from '@groundwork/ui';
import classes from './frame.module.css';

/** The frame without its content, while the first answer is under way; a quick one never shows it. */
export const FrameFallback = () => {
  const slow = useSlow(true);
  if (!slow) return null;
  return (
    <div className={classes.frame}>
      <div className={classes.nav}>
        <span className={classes.brand}>
          <Wordmark />
        </span>
      </div>
      <div className={classes.column}>
        <div className={classes.top} />
        <main className={classes.waiting}>
          <Loading rows={5} rowHeight={72} />
        </main>
      </div>
    </div>
  );
};

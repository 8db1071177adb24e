import { Skeleton, VisuallyHidden } from '@mantine/core';
import classes from './states.module.css';
import { useSlow } from './use-slow';
import { useWords } from './words';

interface LoadingProps {
  readonly rows?: number;
  /** Height of one row in pixels. */
  readonly rowHeight?: number;
}
/** Room for what is coming; it shows itself only when the wait is long enough to notice. */
export const Loading = ({ rows = 6, rowHeight = 44 }: LoadingProps) => {
  const { text } = useWords();
  const slow = useSlow(true);
  return (
    <div className={classes.loading} aria-busy="true">
      {slow && <VisuallyHidden role="status">{text('ui.loading')}</VisuallyHidden>}
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={rowHeight} visible={slow} animate={false} />
      ))}
    </div>
  );
};

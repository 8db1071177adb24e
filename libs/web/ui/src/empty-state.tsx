import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyStateProps {
  /** One sentence that says why there is nothing. */
  readonly children: ReactNode;
  /** The one next act. */
  readonly action?: ReactNode;
}
export const EmptyState = ({ children, action }: EmptyStateProps) => (
  <div className={classes.state}>
    <p>{children}</p>
    {action}
  </div>
);

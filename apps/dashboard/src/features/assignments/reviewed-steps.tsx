import { Button, IconCheck, useWords } from '@groundwork/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths';
import type { Step } from './step';
import classes from './steps.module.css';

/** Rows shown before "show all". */
const first = 5;

/** What has been read already, newest first. */
export const ReviewedSteps = ({ steps }: { readonly steps: readonly Step[] }) => {
  const { text, moment } = useWords();
  const [all, setAll] = useState(false);
  if (steps.length === 0) return <p className={classes.quiet}>{text('steps.noneReviewed')}</p>;
  const shown = all ? steps : steps.slice(0, first);
  return (
    <>
      <ul className={classes.steps} role="list">
        {shown.map(({ id, title, responseId, reviewedAt }) => (
          <li key={id} className={classes.step}>
            <IconCheck size={16} aria-hidden />
            <div>
              {responseId ? (
                <Link className={classes.title} to={paths.response(responseId)}>
                  {title}
                </Link>
              ) : (
                title
              )}
            </div>
            {reviewedAt && <span className={classes.soft}>{moment(reviewedAt)}</span>}
          </li>
        ))}
      </ul>
      {shown.length < steps.length && (
        <Button variant="subtle" size="compact-sm" data-print="hide" onClick={() => setAll(true)}>
          {text('steps.showAll', { count: steps.length })}
        </Button>
      )}
    </>
  );
};

import { IconLink, IconLinkOff, useWords } from '@groundwork/ui';
import type { CoupleStepsFragment } from '../../generated/graphql';
import { NoteState, noteOfPage } from './note-state';
import { stepsOf } from './step';
import classes from './steps.module.css';

interface PageStateProps {
  readonly steps: CoupleStepsFragment;
  readonly partnerId: string;
}
/** Whether a partner without an open step can still get to their page, and the newest note about it. */
export const PageState = ({ steps, partnerId }: PageStateProps) => {
  const { text, moment } = useWords();
  const { open, received, reviewed } = stepsOf(steps, partnerId);
  const done = [...received, ...reviewed];
  const ends = done.flatMap(({ links }) =>
    links.filter(({ state }) => state === 'live').map(({ expiresAt }) => expiresAt),
  );
  const until = ends.sort().at(-1);
  const note = noteOfPage([...open, ...done]);
  const saysLink = open.length === 0 && done.length > 0;
  if (!note && !saysLink) return null;
  return (
    <div>
      {saysLink && (
        <p className={classes.soft}>
          <span>
            {until ? <IconLink size={14} aria-hidden /> : <IconLinkOff size={14} aria-hidden />}
            {until ? text('page.linkWorks', { until: moment(until) }) : text('page.noLink')}
          </span>
        </p>
      )}
      <NoteState note={note} />
    </div>
  );
};

import {
  IconCalendarEvent,
  IconLink,
  IconLinkOff,
  IconLock,
  IconPlayerPause,
  useWords,
} from '@groundwork/ui';
import type { Step } from './step';
import classes from './steps.module.css';

interface StepStateProps {
  readonly step: Step;
  readonly today: string;
}
/** When a step is due and whether its link still opens, in words. */
export const StepState = ({ step, today }: StepStateProps) => {
  const { round, dueOn, setAsideAt, links, messages } = step;
  const { text, day, daysFrom, moment } = useWords();
  const live = links.find(({ state }) => state === 'live');
  const isOnItsWay = messages.some(({ state, kind }) => state === 'waiting' && kind === 'stepAssigned');
  const locked = links.some(({ state }) => state === 'locked');
  return (
    <p className={classes.soft}>
      {round > 1 && <span>{text('round.number', { round })}</span>}
      {setAsideAt && (
        <span>
          <IconPlayerPause size={14} aria-hidden />
          {text('step.setAside', { at: moment(setAsideAt) })}
        </span>
      )}
      <span>
        <IconCalendarEvent size={14} aria-hidden />
        {dueOn
          ? text(dueOn < today ? 'due.past' : 'due.on', { day: day(dueOn), distance: daysFrom(today, dueOn) })
          : text('due.noneSet')}
      </span>
      {live ? (
        <span>
          <IconLink size={14} aria-hidden />
          {text('link.works', { until: moment(live.expiresAt) })}
        </span>
      ) : locked ? (
        <span className={classes.attention}>
          <IconLock size={14} aria-hidden />
          {text('link.locked')}
        </span>
      ) : isOnItsWay ? null : (
        <span>
          <IconLinkOff size={14} aria-hidden />
          {text('link.none')}
        </span>
      )}
    </p>
  );
};

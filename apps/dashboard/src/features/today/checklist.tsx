import {
  Anchor,
  Button,
  IconCheck,
  IconCircle,
  Section,
  showToast,
  useWords,
  VisuallyHidden,
} from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { Link } from 'react-router';
import { assignPath, paths } from '../../paths';
import classes from './checklist.module.css';
import { DismissChecklistDocument, RestoreChecklistDocument } from './today.graphql';
import type { Today } from './today-rows';
import type { MarkCount } from './use-today';

interface ChecklistProps {
  readonly checklist: NonNullable<Today['checklist']>;
  readonly marks: MarkCount;
}
/** The first things to do in a clinic one is new to. Each ticks itself; all can be put away at once. */
export const Checklist = ({ checklist, marks }: ChecklistProps) => {
  const { text } = useWords();
  const { dismiss, busy } = useDismissal(marks);
  const { coupleId, safeContactSet, stepSent } = checklist;
  return (
    <Section
      title={text('checklist.title')}
      aside={
        <Button variant="subtle" size="compact-sm" loading={busy} onClick={() => void dismiss()}>
          {text('checklist.dismiss')}
        </Button>
      }
      flush
    >
      <ol className={classes.steps} role="list">
        <FirstThing what="couple" done={coupleId !== null} to={paths.newCouple} />
        <FirstThing
          what="safeContact"
          done={safeContactSet}
          to={coupleId === null ? null : paths.couple(coupleId)}
        />
        <FirstThing
          what="step"
          done={stepSent}
          to={coupleId === null ? null : assignPath(coupleId, 'choose')}
        />
      </ol>
    </Section>
  );
};

interface FirstThingProps {
  readonly what: 'couple' | 'safeContact' | 'step';
  readonly done: boolean;
  /** Null before there is a couple to do it for. */
  readonly to: string | null;
}
const FirstThing = ({ what, done, to }: FirstThingProps) => {
  const { text } = useWords();
  const name = text(`checklist.${what}`);
  const Icon = done ? IconCheck : IconCircle;
  return (
    <li className={classes.step} data-done={done || undefined}>
      <Icon size={18} aria-hidden />
      <span className={classes.words}>
        {done && (
          <span>
            {name} <VisuallyHidden>{text('checklist.done')}</VisuallyHidden>
          </span>
        )}
        {!done &&
          (to ? (
            <Anchor component={Link} to={to}>
              {name}
            </Anchor>
          ) : (
            <span>{name}</span>
          ))}
        {!done && (
          <span className={classes.hint}>{text(to ? `checklist.${what}Hint` : 'checklist.coupleFirst')}</span>
        )}
      </span>
    </li>
  );
};

const useDismissal = (marks: MarkCount) => {
  const { text } = useWords();
  const away = useAct(DismissChecklistDocument);
  const back = useAct(RestoreChecklistDocument);
  const restore = async () => {
    marks.begin();
    const outcome = await back.run({});
    marks.begin();
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const dismiss = async () => {
    marks.begin();
    const outcome = await away.run({});
    marks.begin();
    // The button that had the focus is gone with the list.
    if (outcome.done) document.querySelector<HTMLElement>('main h1')?.focus();
    showToast(
      outcome.done
        ? { text: text('checklist.dismissed'), undo: () => void restore() }
        : { text: outcome.failure.message ?? text('checklist.trouble') },
    );
  };
  return { dismiss, busy: away.busy };
};

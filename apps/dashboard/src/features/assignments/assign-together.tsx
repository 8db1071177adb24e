import {
  ActButton,
  Anchor,
  Button,
  FormButtons,
  Note,
  showToast,
  Title,
  TroubleNote,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { type FormEvent, useId } from 'react';
import type { AssignToFragment, ExerciseQuery } from '../../generated/graphql';
import classes from './assign.module.css';
import { AssignTogetherDocument, UndoTogetherDocument } from './assignments.graphql';
import { ReasonsToHold } from './reasons-to-hold';

interface AssignTogetherProps {
  readonly exercise: ExerciseQuery['exercise'];
  readonly to: Pick<AssignToFragment, 'id'>;
  readonly onOther: () => void;
  /** Back to a task for each. */
  readonly onSeparately: () => void;
  readonly onClose: () => void;
}
/** One step for both together, in session: nobody is written to, and no link is made. */
export const AssignTogether = ({ exercise, to, onOther, onSeparately, onClose }: AssignTogetherProps) => {
  const { text } = useWords();
  const reasonsId = useId();
  const { run, busy, failure } = useAct(AssignTogetherDocument);
  const { run: undo } = useAct(UndoTogetherDocument);
  const reasons = exercise.togetherReasons ?? [];
  const refresh = { refetchQueries: ['Couple'] };
  const takeBack = async (jointStepId: string) => {
    const outcome = await undo({ jointStepId }, refresh);
    showToast({
      text: outcome.done ? text('assigned.undone') : (outcome.failure.message ?? text('ui.undoTrouble')),
    });
  };
  const assign = async () => {
    const confirmedReasons = reasons.map(({ key }) => key);
    const outcome = await run({ coupleId: to.id, exerciseKey: exercise.key, confirmedReasons }, refresh);
    if (!outcome.done) return;
    const { id } = outcome.data.assignTogether;
    showToast({
      text: text('assigned.together', { title: exercise.title }),
      undo: () => void takeBack(id),
    });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void assign();
  };
  useMainAction(() => void assign());
  return (
    <form onSubmit={submit} className={classes.choices} noValidate>
      <div className={classes.chosen}>
        <Title order={3}>{exercise.title}</Title>
        <Anchor component="button" type="button" size="sm" onClick={onOther}>
          {text('assign.other')}
        </Anchor>
      </div>
      <Note>
        <p>{text('assign.togetherHow')}</p>
        <p>{text('assign.togetherNothing')}</p>
      </Note>
      <ReasonsToHold id={reasonsId} reasons={reasons} />
      <TroubleNote trouble={failure} />
      <FormButtons note={text('assign.holdAsk')}>
        <Button variant="default" onClick={onSeparately}>
          {text('assign.toSeparately')}
        </Button>
        <ActButton type="submit" busy={busy} aria-describedby={reasonsId}>
          {text('assign.confirm')}
        </ActButton>
      </FormButtons>
    </form>
  );
};

import { awaitMainAction, Dialog, Loading, TroubleNote, useWords } from '@groundwork/ui';
import { type FragmentType, useMasked, useScreen } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { AssignExerciseMutation, AssignToFragment } from '../../generated/graphql';
import { ExerciseDocument } from '../exercises';
import { AssignForm } from './assign-form';
import { AssignTogether } from './assign-together';
import { AssignToFragmentDoc } from './assignments.graphql';
import { ChooseExercise } from './choose-exercise';
import { useHandover } from './handover';

type Assigned = AssignExerciseMutation['assignExercise'];

export interface AssignDialogProps {
  readonly couple: FragmentType<AssignToFragment>;
  readonly onClose: () => void;
  /** The key of an exercise, or `last` for the last assignment once more; otherwise one is chosen here. */
  readonly start?: string;
}
/** Assign: which exercise, to whom, until when, with which words; then a link for each partner. */
export const AssignDialog = ({ couple, onClose, start = 'choose' }: AssignDialogProps) => {
  const { text, list } = useWords();
  const to = useMasked(AssignToFragmentDoc, couple);
  const last = start === 'last' ? to?.assignments[0] : undefined;
  const [exerciseKey, setExerciseKey] = useState<string | null>(
    last?.exerciseKey ?? (start === 'choose' || start === 'last' ? null : start),
  );
  const { finish, handover } = useHandover(to, onClose);
  // Choosing another exercise and coming back finds the words that were written for it.
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({});
  const [isTogether, setTogether] = useState(false);
  if (!to) return null;
  const names = list(to.partners.map(({ name }) => name));
  if (handover) return handover;
  return (
    <Dialog
      onClose={onClose}
      size={exerciseKey && !isTogether ? 'xl' : 'lg'}
      title={text('assign.title', { names })}
      view={`${exerciseKey ?? ''}${isTogether ? ' together' : ''}`}
      closeOnClickOutside={Object.keys(messages).length === 0}
    >
      {exerciseKey ? (
        <ChosenExercise
          key={exerciseKey}
          exerciseKey={exerciseKey}
          to={to}
          recipients={exerciseKey === last?.exerciseKey ? last.tasks.map(({ partnerId }) => partnerId) : null}
          message={messages[exerciseKey]}
          onMessage={(message) => setMessages((now) => ({ ...now, [exerciseKey]: message }))}
          isTogether={isTogether}
          onTogether={setTogether}
          onClose={onClose}
          onOther={() => {
            setTogether(false);
            setExerciseKey(null);
          }}
          onAssigned={finish}
        />
      ) : (
        <ChooseExercise
          stage={to.stage}
          onChoose={(key) => {
            awaitMainAction();
            setExerciseKey(key);
          }}
        />
      )}
    </Dialog>
  );
};

interface ChosenExerciseProps {
  readonly exerciseKey: string;
  readonly to: AssignToFragment;
  readonly recipients: readonly string[] | null;
  readonly message: string | undefined;
  readonly onMessage: (message: string) => void;
  readonly isTogether: boolean;
  readonly onTogether: (isTogether: boolean) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
  readonly onAssigned: (assigned: Assigned) => void;
}
const ChosenExercise = ({
  exerciseKey,
  message,
  isTogether,
  onTogether,
  onClose,
  ...rest
}: ChosenExerciseProps) => {
  const { data, failure } = useScreen(ExerciseDocument, { key: exerciseKey });
  if (data) {
    const { exercise } = data;
    if (isTogether) {
      return (
        <AssignTogether
          exercise={exercise}
          to={rest.to}
          onOther={rest.onOther}
          onSeparately={() => onTogether(false)}
          onClose={onClose}
        />
      );
    }
    return (
      <AssignForm
        {...rest}
        exercise={exercise}
        message={message ?? exercise.defaultMessage}
        onTogether={() => onTogether(true)}
      />
    );
  }
  return failure ? <TroubleNote trouble={failure} /> : <Loading rows={4} rowHeight={64} />;
};

import {
  ActButton,
  Anchor,
  Button,
  Checkbox,
  DayField,
  FormButtons,
  Group,
  IconUsers,
  Loading,
  LongText,
  Note,
  Title,
  TroubleNote,
  useAwaitedAction,
  useForm,
  useMainAction,
  useUnsaved,
  useWords,
} from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { Suspense, useId, useRef } from 'react';
import type { AssignExerciseMutation, AssignToFragment, ExerciseQuery } from '../../generated/graphql';
import { limits } from '../../limits';
import { ExerciseFacts, PartnerPreview } from '../exercises';
import { useViewer } from '../viewer';
import classes from './assign.module.css';
import { AssignExerciseDocument } from './assignments.graphql';
import { beforeNextWeek, dueChoices } from './due-days';
import { usualDelivery } from './reach';
import { ReachChoice } from './reach-choice';
import { ReasonsToHold } from './reasons-to-hold';
import { usualRecipients } from './recipients';

/** With the mark that the kit looks for when it gives a dialog that has just opened the focus. */
const bringIntoView = (button: HTMLElement | null) => {
  button?.setAttribute('data-autofocus', 'true');
  button?.focus();
};

interface AssignFormProps {
  readonly exercise: ExerciseQuery['exercise'];
  readonly to: AssignToFragment;
  /** Who had it last time, where it is given once more. */
  readonly recipients: readonly string[] | null;
  readonly message: string;
  readonly onMessage: (message: string) => void;
  readonly onOther: () => void;
  /** For both together in session instead, where it is made for that. */
  readonly onTogether: () => void;
  readonly onAssigned: (assigned: AssignExerciseMutation['assignExercise']) => void;
}
/** Everything has a good default; what must be decided by a person is whether a reason to hold applies. */
export const AssignForm = ({
  exercise,
  to,
  recipients,
  message,
  onMessage,
  onOther,
  onTogether,
  onAssigned,
}: AssignFormProps) => {
  const words = useWords();
  const { text } = words;
  const viewer = useViewer();
  const reasonsId = useId();
  const { run, busy, failure } = useAct(AssignExerciseDocument);
  const form = useForm({
    initialValues: {
      partnerIds: recipients ? [...recipients] : usualRecipients(exercise.audience, to),
      dueOn: beforeNextWeek(to.today),
      delivery: usualDelivery(to),
      message,
    },
    validate: { partnerIds: (value) => (value.length > 0 ? null : text('assign.whoNeeded')) },
    onValuesChange: (values) => {
      if (values.message !== message) onMessage(values.message);
    },
  });
  useUnsaved(form.isDirty('message'));
  const held = exercise.reasonsToHold.length > 0;
  const isKnown = to.assignments.some(({ exerciseKey }) => exerciseKey === exercise.key);
  const confirm = useRef<HTMLButtonElement>(null);
  const submit = form.onSubmit(async (values) => {
    const outcome = await run(
      {
        coupleId: to.id,
        exerciseKey: exercise.key,
        partnerIds: values.partnerIds,
        dueOn: values.dueOn || null,
        message: values.message.trim() || null,
        delivery: values.delivery,
        confirmedReasons: exercise.reasonsToHold.map(({ key }) => key),
      },
      { fetchPolicy: 'no-cache', refetchQueries: ['Couple'] },
    );
    if (outcome.done) onAssigned(outcome.data.assignExercise);
    else form.setErrors(fieldErrors(outcome.failure));
  });
  useMainAction(() => submit());
  // Reasons that were never read for this couple can't be said not to apply: they come into view instead.
  useAwaitedAction(() => (held && !isKnown ? bringIntoView(confirm.current) : submit()));
  const { partnerIds, delivery, message: written } = form.getValues();
  const other = to.partners.find(({ id }) => id !== partnerIds[0]) ?? to.partners[0];
  return (
    <form onSubmit={submit} className={classes.assign} noValidate>
      <div className={classes.choices}>
        <div className={classes.chosen}>
          <div>
            <Title order={3}>{exercise.title}</Title>
            <ExerciseFacts exercise={exercise} />
          </div>
          <Anchor component="button" type="button" size="sm" onClick={onOther}>
            {text('assign.other')}
          </Anchor>
        </div>
        <Checkbox.Group
          label={text('assign.who')}
          description={text(`assign.for.${exercise.audience}`)}
          {...form.getInputProps('partnerIds')}
        >
          <Group mt={6} gap="lg">
            {to.partners.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} size="sm" />
            ))}
          </Group>
        </Checkbox.Group>
        {exercise.togetherReasons && (
          <Button
            variant="default"
            size="compact-sm"
            className={classes.together}
            leftSection={<IconUsers size={16} aria-hidden />}
            onClick={onTogether}
          >
            {text('assign.toTogether')}
          </Button>
        )}
        {partnerIds.length > 1 && <p className={classes.hint}>{text('assign.separately')}</p>}
        <DayField
          label={text('assign.due')}
          quick={dueChoices(words, to.today)}
          min={to.today}
          {...form.getInputProps('dueOn')}
        />
        <LongText
          label={text('assign.message')}
          description={text('assign.messageHelp')}
          maxLength={limits['AssignExerciseInput.message']}
          minRows={3}
          maxRows={9}
          {...form.getInputProps('message')}
        />
        <ReachChoice
          to={to}
          partnerIds={partnerIds}
          value={delivery}
          onChange={(chosen) => form.setFieldValue('delivery', chosen)}
        />
        {(to.sharedEmail || to.sharedPhone) && delivery === 'link' && (
          <Note tone="attention">{text('assign.shared')}</Note>
        )}
        {held && <ReasonsToHold id={reasonsId} reasons={exercise.reasonsToHold} />}
        <TroubleNote trouble={failure} />
        <FormButtons note={held && text('assign.holdAsk')}>
          <ActButton ref={confirm} type="submit" busy={busy} aria-describedby={held ? reasonsId : undefined}>
            {text(held ? 'assign.confirm' : 'assign.submit')}
          </ActButton>
        </FormButtons>
      </div>
      <div className={classes.preview}>
        <p className={classes.hint}>{text('assign.preview')}</p>
        <Suspense fallback={<Loading rows={1} rowHeight={420} />}>
          <PartnerPreview
            exercise={exercise}
            message={written.trim() || null}
            clinicianName={viewer.name}
            otherName={other?.name ?? ''}
          />
        </Suspense>
      </div>
    </form>
  );
};

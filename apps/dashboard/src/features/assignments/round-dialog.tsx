import {
  DayField,
  Dialog,
  FormDialog,
  Loading,
  LongText,
  TroubleNote,
  useForm,
  useWords,
} from '@groundwork/ui';
import { fieldErrors, type FragmentType, useAct, useMasked, useScreen } from '@groundwork/web-graphql';
import type { AssignToFragment } from '../../generated/graphql';
import { limits } from '../../limits';
import classes from './assign.module.css';
import { AssignToFragmentDoc } from './assignments.graphql';
import { beforeNextWeek, dueChoices } from './due-days';
import { useHandover } from './handover';
import { usualDelivery } from './reach';
import { ReachChoice } from './reach-choice';
import { AskAnotherRoundDocument, RoundToDocument } from './rounds.graphql';

interface RoundDialogProps {
  readonly coupleId: string;
  readonly responseId: string;
  readonly exercise: string;
  readonly partner: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}
/** Asks the author of a response for the same step again. */
export const RoundDialog = (props: RoundDialogProps) => {
  const { text } = useWords();
  const { data, failure } = useScreen(RoundToDocument, { id: props.coupleId });
  if (data) return <AskedOf {...props} couple={data.couple} />;
  const { exercise, partner } = props;
  return (
    <Dialog onClose={props.onClose} title={text('round.title', { exercise, name: partner.name })}>
      {failure ? <TroubleNote trouble={failure} /> : <Loading rows={3} rowHeight={64} />}
    </Dialog>
  );
};

const AskedOf = ({
  couple,
  ...props
}: RoundDialogProps & { readonly couple: FragmentType<AssignToFragment> }) => {
  const to = useMasked(AssignToFragmentDoc, couple);
  return to && <RoundForm {...props} to={to} />;
};

const RoundForm = ({
  responseId,
  exercise,
  partner,
  to,
  onClose,
}: RoundDialogProps & { readonly to: AssignToFragment }) => {
  const words = useWords();
  const { text } = words;
  const { finish, handover } = useHandover(to, onClose);
  const { run, busy, failure } = useAct(AskAnotherRoundDocument);
  const { name } = partner;
  const form = useForm({
    initialValues: { message: '', dueOn: beforeNextWeek(to.today), delivery: usualDelivery(to) },
  });
  const submit = form.onSubmit(async ({ message, dueOn, delivery }) => {
    const outcome = await run(
      { responseId, message: message.trim() || null, dueOn: dueOn || null, delivery },
      { fetchPolicy: 'no-cache', refetchQueries: ['Response'] },
    );
    if (outcome.done) finish(outcome.data.askAnotherRound);
    else form.setErrors(fieldErrors(outcome.failure));
  });
  if (handover) return handover;
  return (
    <FormDialog
      title={text('round.title', { exercise, name })}
      submit={text('round.submit', { name })}
      dirty={form.isDirty('message')}
      busy={busy}
      trouble={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.lead}>{text('round.lead', { name })}</p>
      <LongText
        label={text('round.message', { name })}
        maxLength={limits['AskAnotherRoundInput.message']}
        minRows={3}
        maxRows={9}
        {...form.getInputProps('message')}
      />
      <DayField
        label={text('assign.due')}
        quick={dueChoices(words, to.today)}
        min={to.today}
        {...form.getInputProps('dueOn')}
      />
      <ReachChoice
        to={to}
        partnerIds={[partner.id]}
        value={form.getValues().delivery}
        onChange={(chosen) => form.setFieldValue('delivery', chosen)}
      />
    </FormDialog>
  );
};

import { ActButton, ErrorState, Loading, TroubleNote, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { type FormEvent, useEffect, useState } from 'react';
import type { ConfirmSecondFactorMutation, EnrolSecondFactorMutation } from '../../generated/graphql';
import { AuthenticatorKey } from './authenticator-key';
import { bareCode, CodeField } from './code-field';
import { SignInCard } from './sign-in-card';
import { ConfirmSecondFactorDocument, EnrolSecondFactorDocument } from './sign-in.graphql';

type Enrolment = EnrolSecondFactorMutation['enrolSecondFactor'];
/** The recovery codes, and the step after them. */
export type Confirmed = ConfirmSecondFactorMutation['confirmSecondFactor'];

/** Sets up the second factor: scan or type the secret, then prove it with a code. */
export const EnrolStep = ({ onDone }: { readonly onDone: (confirmed: Confirmed) => void }) => {
  const { text } = useWords();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const { run: enrol, failure } = useAct(EnrolSecondFactorDocument);
  useEffect(() => {
    void enrol({}).then((outcome) => {
      if (outcome.done) setEnrolment(outcome.data.enrolSecondFactor);
    });
  }, [enrol]);
  const again = () =>
    void enrol({}).then((outcome) => {
      if (outcome.done) setEnrolment(outcome.data.enrolSecondFactor);
    });
  return (
    <SignInCard title={text('enrol.title')} lead={text('enrol.lead')}>
      {failure ? (
        <ErrorState trouble={failure} onRetry={again} />
      ) : enrolment ? (
        <ProveForm enrolment={enrolment} onDone={onDone} />
      ) : (
        <Loading rows={1} rowHeight={240} />
      )}
    </SignInCard>
  );
};

interface ProveFormProps {
  readonly enrolment: Enrolment;
  readonly onDone: (confirmed: Confirmed) => void;
}
const ProveForm = ({ enrolment, onDone }: ProveFormProps) => {
  const { text } = useWords();
  const [code, setCode] = useState('');
  const { run, busy, failure } = useAct(ConfirmSecondFactorDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run({ code: bareCode(code) });
    if (outcome.done) onDone(outcome.data.confirmSecondFactor);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <AuthenticatorKey {...enrolment} />
      <CodeField label={text('enrol.code')} value={code} onChange={setCode} />
      <TroubleNote trouble={failure} />
      <ActButton type="submit" busy={busy} fullWidth>
        {text('enrol.submit')}
      </ActButton>
    </form>
  );
};

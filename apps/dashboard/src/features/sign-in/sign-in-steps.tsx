import { useState } from 'react';
import type { SignInMutation } from '../../generated/graphql';
import { ClinicStep } from './clinic-step';
import { CodeStep } from './code-step';
import { type Confirmed, EnrolStep } from './enrol-step';
import { RecoveryCodesStep } from './recovery-codes-step';

export type SignInResult = Pick<SignInMutation['signIn'], 'next' | 'clinics'>;

interface SignInStepsProps {
  /** What the first step came to; not done yet. */
  readonly result: SignInResult;
  readonly onDone: () => void;
  /** To the first step. */
  readonly onBack: () => void;
}
/** What comes after the password: the second factor, its enrolment with recovery codes, the choice of a clinic. */
export const SignInSteps = ({ result: first, onDone, onBack }: SignInStepsProps) => {
  const [result, setResult] = useState(first);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const goOn = (next: SignInResult) => {
    if (next.next === 'done') return onDone();
    setConfirmed(null);
    setResult(next);
  };
  // They stay in view while the dashboard is on its way: an earlier step would ask the server once more.
  if (confirmed) return <RecoveryCodesStep codes={confirmed.codes} onKept={() => goOn(confirmed)} />;
  if (result.next === 'enrolSecondFactor') return <EnrolStep onDone={setConfirmed} />;
  if (result.next === 'secondFactor') return <CodeStep onDone={goOn} onBack={onBack} />;
  return <ClinicStep clinics={result.clinics} onDone={goOn} />;
};

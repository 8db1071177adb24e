import { clearToasts, Toaster } from '@groundwork/ui';
import { useApolloClient } from '@groundwork/web-graphql';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { SignInMutation } from '../../generated/graphql';
import { paths } from '../../paths';
import { ClinicStep } from './clinic-step';
import { CodeStep } from './code-step';
import { type Confirmed, EnrolStep } from './enrol-step';
import { PasswordStep } from './password-step';
import { RecoveryCodesStep } from './recovery-codes-step';

export type SignInResult = Pick<SignInMutation['signIn'], 'next' | 'clinics'>;

/** Only addresses inside the dashboard: a link from elsewhere must not decide where a sign-in ends. */
const safeReturn = (from: string | null): string =>
  from && /^\/(?!\/)[^\\]*$/.test(from) && !from.startsWith(paths.signIn) ? from : paths.home;

export const SignInPage = () => {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [result, setResult] = useState<SignInResult | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);

  // What an earlier session has read is nobody's any more.
  useEffect(() => {
    clearToasts();
    void client.clearStore();
  }, [client]);

  const finish = () => void navigate(safeReturn(search.get('from')), { replace: true });
  const goOn = (next: SignInResult) => {
    if (next.next === 'done') finish();
    else setResult(next);
  };

  const step = () => {
    if (!result) return <PasswordStep onDone={goOn} />;
    if (confirmed) {
      const goOnFromCodes = () => (setConfirmed(null), goOn(confirmed));
      return <RecoveryCodesStep codes={confirmed.codes} onKept={goOnFromCodes} />;
    }
    if (result.next === 'enrolSecondFactor') return <EnrolStep onDone={setConfirmed} />;
    if (result.next === 'secondFactor') return <CodeStep onDone={goOn} onBack={() => setResult(null)} />;
    return <ClinicStep clinics={result.clinics} onDone={goOn} />;
  };
  return (
    <>
      {step()}
      <Toaster />
    </>
  );
};

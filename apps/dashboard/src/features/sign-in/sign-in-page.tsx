import { clearToasts, Toaster } from '@groundwork/ui';
import { useApolloClient } from '@groundwork/web-graphql';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { safeReturn, setLocked, tellWindows } from '../viewer';
import { PasswordStep } from './password-step';
import { type SignInResult, SignInSteps } from './sign-in-steps';

export const SignInPage = () => {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [result, setResult] = useState<SignInResult | null>(null);

  // What an earlier session has read is nobody's any more.
  useEffect(() => {
    clearToasts();
    void client.clearStore();
  }, [client]);

  const finish = () => {
    setLocked(false);
    tellWindows('unlocked');
    void navigate(safeReturn(search.get('from')), { replace: true });
  };
  const goOn = (next: SignInResult) => (next.next === 'done' ? finish() : setResult(next));
  return (
    <>
      {result ? (
        <SignInSteps result={result} onDone={finish} onBack={() => setResult(null)} />
      ) : (
        <PasswordStep onDone={goOn} />
      )}
      <Toaster />
    </>
  );
};

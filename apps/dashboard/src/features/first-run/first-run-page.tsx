import { Toaster } from '@groundwork/ui';
import { useApolloClient } from '@groundwork/web-graphql';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths';
import { type SignInResult, SignInSteps } from '../sign-in';
import { setLocked, tellWindows } from '../viewer';
import { FirstRunForm } from './first-run-form';

/** What somebody sees who opens a Groundwork without a clinic: founding it, and what is left of signing in. */
export const FirstRunPage = () => {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [result, setResult] = useState<SignInResult | null>(null);
  useEffect(() => {
    if (result) void client.clearStore();
  }, [client, result]);
  const finish = () => {
    setLocked(false);
    tellWindows('unlocked');
    void navigate(paths.home, { replace: true });
  };
  const toSignIn = () => void navigate(paths.signIn, { replace: true });
  return (
    <>
      {result ? (
        <SignInSteps result={result} onDone={finish} onBack={toSignIn} />
      ) : (
        <FirstRunForm onDone={(next) => (next.next === 'done' ? finish() : setResult(next))} />
      )}
      <Toaster />
    </>
  );
};

import { useAct, useApolloClient } from '@groundwork/web-graphql';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths';
import { setLocked } from './session';
import { SignOutDocument } from './viewer.graphql';
import { tellWindows } from './windows';

/** Ends the session and forgets everything this page has read. */
export const useSignOut = () => {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { run, busy } = useAct(SignOutDocument);
  const signOut = useCallback(async () => {
    const outcome = await run({});
    if (!outcome.done && outcome.failure.kind !== 'signedOut') return outcome.failure;
    setLocked(false);
    tellWindows('signedOut');
    await navigate(paths.signIn);
    await client.clearStore();
    return null;
  }, [client, navigate, run]);
  return { signOut, busy };
};

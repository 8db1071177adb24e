import { Button, Toaster, useWords } from '@groundwork/ui';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { SignInCard } from '../sign-in';
import { hearWindows, safeReturn, signInPath, useSignOut } from '../viewer';
import { UnlockForm } from './unlock-form';

/** Where a page that is loaded anew in a locked session leads. */
export const UnlockPage = () => {
  const { text } = useWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { signOut, busy } = useSignOut();
  const from = safeReturn(search.get('from'));
  useEffect(
    () =>
      hearWindows((word) => {
        if (word === 'unlocked') void navigate(from, { replace: true });
      }),
    [from, navigate],
  );
  return (
    <>
      <SignInCard title={text('lock.title')} lead={text('lock.pageLead')} focusHeading={false}>
        <UnlockForm
          autoFocus
          onUnlocked={() => void navigate(from, { replace: true })}
          onFailure={(kind) => {
            if (kind === 'signedOut') void navigate(signInPath(from), { replace: true });
          }}
        />
        <Button variant="subtle" color="gray" fullWidth loading={busy} onClick={() => void signOut()}>
          {text('account.signOut')}
        </Button>
      </SignInCard>
      <Toaster />
    </>
  );
};

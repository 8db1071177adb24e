import { Button, ErrorState, Loading, Note, Toaster, useWords } from '@groundwork/ui';
import { useApolloClient, useScreen } from '@groundwork/web-graphql';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { paths } from '../../paths';
import { SignInCard, type SignInResult, SignInSteps } from '../sign-in';
import { setLocked, tellWindows } from '../viewer';
import { InvitationDocument } from './invitation.graphql';
import { TakeUpForm } from './take-up-form';

/** Behind the link of an invitation: what is offered, taking it up, and what is left of signing in. */
export const InvitationPage = () => {
  const { text } = useWords();
  const client = useApolloClient();
  const navigate = useNavigate();
  // In the fragment: it is in no log and no referrer.
  const [token] = useState(useLocation().hash.slice(1));
  const [result, setResult] = useState<SignInResult | null>(null);
  const { data, loading, failure, retry } = useScreen(InvitationDocument, { token });
  // Somebody else may have been signed in at this browser.
  useEffect(() => {
    if (result) void client.clearStore();
  }, [client, result]);
  const finish = () => {
    setLocked(false);
    tellWindows('unlocked');
    void navigate(paths.home, { replace: true });
  };
  const goOn = (next: SignInResult) => (next.next === 'done' ? finish() : setResult(next));
  const offer = data?.invitation;
  if (result) return <SignInSteps result={result} onDone={finish} onBack={() => setResult(null)} />;
  return (
    <>
      <SignInCard
        title={offer ? text('invitation.title', { clinic: offer.clinicName }) : text('invitation.heading')}
        lead={offer && text('invitation.lead', { role: text(`role.${offer.role}`) })}
      >
        {loading && <Loading rows={1} rowHeight={240} />}
        {failure?.kind === 'refused' && (
          <>
            <Note tone="attention">{failure.message}</Note>
            <Button component={Link} to={paths.signIn} variant="default" fullWidth mt="md">
              {text('signIn.submit')}
            </Button>
          </>
        )}
        {failure && failure.kind !== 'refused' && <ErrorState trouble={failure} onRetry={retry} />}
        {offer && <TakeUpForm token={token} onDone={goOn} />}
      </SignInCard>
      <Toaster />
    </>
  );
};

import { Button, ErrorState, EmptyState, Page, useMainAction, useWords } from '@groundwork/ui';
import { type Failure, failureOf, useReachable } from '@groundwork/web-graphql';
import { useEffect, useEffectEvent, useState } from 'react';
import { isRouteErrorResponse, Link, useNavigate, useRevalidator, useRouteError } from 'react-router';
import { paths } from '../paths';

export const NotFoundPage = () => {
  const { text } = useWords();
  const navigate = useNavigate();
  useMainAction(() => void navigate(paths.home));
  return (
    <Page title={text('notFound.title')}>
      <EmptyState
        action={
          <Button component={Link} to={paths.home} variant="default">
            {text('notFound.home')}
          </Button>
        }
      >
        {text('notFound.body')}
      </EmptyState>
    </Page>
  );
};

/** Stands in for a screen that could not be shown at all. */
export const TroublePage = () => {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return <Trouble failure={failureOf(error)} />;
};

/** What is missing may be a part of the app itself: without a network that is no mistake of ours. */
const Trouble = ({ failure }: { readonly failure: Failure }) => {
  const { text } = useWords();
  const { revalidate } = useRevalidator();
  const reachable = useReachable();
  const [wasOut, setWasOut] = useState(!reachable || !navigator.onLine);
  const isOut = wasOut || failure.kind === 'offline';
  // A chunk that a newer version has replaced, or a mistake of ours: only a fresh page helps.
  const retry = () => {
    if (failure.kind === 'offline') void revalidate();
    else if (navigator.onLine) window.location.reload();
  };
  const onBack = useEffectEvent(retry);
  useEffect(() => {
    if (!reachable) setWasOut(true);
    else if (isOut) onBack();
    addEventListener('online', onBack);
    return () => removeEventListener('online', onBack);
  }, [isOut, reachable]);
  return (
    <Page title={text('trouble.title')}>
      <ErrorState trouble={isOut ? { ...failure, kind: 'offline' } : failure} onRetry={retry} />
    </Page>
  );
};

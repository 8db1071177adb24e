import { Button, ErrorState, EmptyState, Page, useMainAction, useWords } from '@groundwork/ui';
import { failureOf } from '@groundwork/web-graphql';
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
  const { text } = useWords();
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const failure = failureOf(error);
  // A chunk that a newer version has replaced, or a mistake of ours: only a fresh page helps.
  const retry = failure.kind === 'offline' ? () => void revalidate() : () => window.location.reload();
  return (
    <Page title={text('trouble.title')}>
      <ErrorState trouble={failure} onRetry={retry} />
    </Page>
  );
};

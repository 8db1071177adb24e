import { Button, IconChevronRight, useWords } from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { NextResponseDocument } from './responses.graphql';

/** The way to the next response that waits for a look, if there is one. */
export const NextResponse = ({ current }: { readonly current: string }) => {
  const { text } = useWords();
  const { data } = useScreen(NextResponseDocument, {});
  const next = data?.caseload.news.find(({ responseId }) => responseId !== current);
  if (!next) return null;
  return (
    <Button
      component={Link}
      to={paths.response(next.responseId)}
      variant="subtle"
      ml="auto"
      rightSection={<IconChevronRight size={17} aria-hidden />}
    >
      {text('response.next', { name: next.partnerName, exercise: next.exerciseTitle })}
    </Button>
  );
};

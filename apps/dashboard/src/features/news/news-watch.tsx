import { showToast, useDocumentVisibility, useWords } from '@groundwork/ui';
import { useApolloClient } from '@groundwork/web-graphql';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useMatch, useNavigate } from 'react-router';
import type { NewsQuery } from '../../generated/graphql';
import { paths } from '../../paths';
import { useLocked, useSessionKnown } from '../viewer';
import { NewsDocument } from './news.graphql';

/** Milliseconds between two looks. */
const rhythm = 4000;

/**
 * Milliseconds by which one look reaches back behind the one before. A response is dated when it is begun and seen when
 * it is kept: without the overlap one that took a moment would never be told.
 */
const overlap = 20_000;

/** Screens that show responses and are read anew when one arrives. */
const touched = new Set(['Caseload', 'Couple', 'NextResponse']);

type Arrived = NewsQuery['news']['responses'];

/** While the page is seen, looks for new responses, brings open screens up to date and says who has answered. */
export const NewsWatch = () => {
  const { text } = useWords();
  const client = useApolloClient();
  const navigate = useNavigate();
  const seen = useDocumentVisibility() !== 'hidden';
  const known = useSessionKnown();
  // Today looks by itself and shows what has come as a row of its own.
  const atToday = useMatch(paths.today) !== null;
  const locked = useLocked();
  const since = useRef<string | null>(null);
  const told = useRef(new Set<string>());

  const tell = useEffectEvent((arrived: Arrived) => {
    void client.refetchQueries({
      include: 'active',
      onQueryUpdated: ({ queryName }) => touched.has(queryName ?? ''),
    });
    for (const { responseId, partnerName, exerciseTitle } of [...arrived].reverse()) {
      showToast({
        text: text('news.arrived', { name: partnerName, exercise: exerciseTitle }),
        action: { label: text('news.open'), run: () => void navigate(paths.response(responseId)) },
      });
    }
  });

  useEffect(() => {
    if (atToday) since.current = null;
    if (!seen || !known || locked || atToday) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const first = since.current === null;
      const variables = { since: since.current ?? new Date(Date.now() - overlap).toISOString() };
      try {
        const { data } = await client.query({ query: NewsDocument, variables, fetchPolicy: 'no-cache' });
        if (data && !stopped) {
          const { at, responses } = data.news;
          const arrived = responses.filter(({ responseId }) => !told.current.has(responseId));
          since.current = new Date(Date.parse(at) - overlap).toISOString();
          for (const { responseId } of arrived) told.current.add(responseId);
          if (!first && arrived.length > 0) tell(arrived);
        }
      } catch {
        // The next look asks from the same moment on; the offline bar and the session bar say what is wrong.
      }
      if (!stopped) timer = setTimeout(() => void look(), rhythm);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [atToday, client, known, locked, seen]);
  return null;
};

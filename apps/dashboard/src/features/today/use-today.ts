import { useDocumentVisibility } from '@groundwork/ui';
import { type Screen, useApolloClient, useScreen } from '@groundwork/web-graphql';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TodayQuery } from '../../generated/graphql';
import { useLocked, useSessionKnown } from '../viewer';
import { TodayDocument, TodayNowDocument } from './today.graphql';

/** Milliseconds between two looks. */
const rhythm = 4000;

/** Counts the marks that are under way or done: an older look must not bring back what one has just put away. */
export interface MarkCount {
  readonly begin: () => void;
}

/** The list, looked at again every few seconds while the page is seen; looking extends no session. */
export const useToday = (): Screen<TodayQuery> & { readonly stale: boolean; readonly marks: MarkCount } => {
  const client = useApolloClient();
  const screen = useScreen(TodayDocument, {});
  const seen = useDocumentVisibility() !== 'hidden';
  const known = useSessionKnown();
  const locked = useLocked();
  const made = useRef(0);
  const [stale, setStale] = useState(false);
  const shown = screen.data !== undefined;
  useEffect(() => {
    if (!seen || !known || locked || !shown) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const before = made.current;
      try {
        const { data } = await client.query({ query: TodayNowDocument, fetchPolicy: 'no-cache' });
        if (stopped) return;
        if (data && made.current === before) client.writeQuery({ query: TodayNowDocument, data });
        setStale(false);
      } catch {
        // The list stays, and says when it was read; the next look comes all the same.
        if (!stopped) setStale(true);
      }
      if (!stopped) next();
    };
    const next = () => {
      timer = setTimeout(() => void look(), rhythm);
    };
    next();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [client, known, locked, seen, shown]);
  const marks = useMemo(() => ({ begin: () => void (made.current += 1) }), []);
  return { ...screen, stale, marks };
};

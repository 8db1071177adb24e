import { useCommandList, useDebouncedCallback, useWords } from '@groundwork/ui';
import { useApolloClient } from '@groundwork/web-graphql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMay } from '../viewer';
import { useCurrentCouple } from './current-couple';
import { coupleWords, type Findable } from './find-rows';
import { FindCouplesDocument, FindExercisesDocument } from './palette.graphql';

/** Couples that one query of the palette asks for. */
const most = 6;

/** Milliseconds of rest after a key before the server is asked. */
const rest = 120;

interface Couples {
  readonly asked: string;
  readonly found: Findable['couples'];
}

/** All that the palette can find, and whether more of it may come for this query. */
export const useFindable = (query: string): { readonly all: Findable; readonly busy: boolean } => {
  const { text, list } = useWords();
  const client = useApolloClient();
  const commands = useCommandList();
  const current = useCurrentCouple();
  const mayAssign = useMay('assignments:write');
  const mayFind = useMay('couples:read');
  const [exercises, setExercises] = useState<Findable['exercises'] | null>(null);
  const [couples, setCouples] = useState<Couples>({ asked: '', found: [] });
  const repeatLabel = text('palette.repeat');
  const wanted = mayFind ? coupleWords(query, { exercises: exercises ?? [], repeatLabel }) : '';

  useEffect(() => {
    client.query({ query: FindExercisesDocument }).then(
      ({ data }) => setExercises(data?.exercises ?? []),
      // Couples and commands are found without them.
      () => setExercises([]),
    );
  }, [client]);
  const newest = useRef('');
  const ask = useDebouncedCallback((search: string) => {
    newest.current = search;
    const filter = { search, sort: 'name', pageSize: most } as const;
    const keep = (found: Findable['couples']) => {
      // Answers may overtake each other; only the newest question counts.
      if (newest.current === search) setCouples({ asked: search, found });
    };
    client.query({ query: FindCouplesDocument, variables: { filter }, fetchPolicy: 'no-cache' }).then(
      ({ data }) =>
        keep(
          (data?.caseload.rows ?? []).map(({ coupleId, partners }) => ({
            id: coupleId,
            name: list(partners.map(({ name }) => name)),
          })),
        ),
      () => keep([]),
    );
  }, rest);
  useEffect(() => {
    if (wanted !== '') ask(wanted);
  }, [ask, wanted]);

  const all = useMemo(
    () => ({
      current,
      mayAssign,
      commands: commands.filter(({ listed = true }) => listed),
      exercises: exercises ?? [],
      couples: wanted === couples.asked ? couples.found : [],
      repeatLabel,
    }),
    [commands, couples, current, exercises, mayAssign, repeatLabel, wanted],
  );
  return { all, busy: exercises === null || (wanted !== '' && wanted !== couples.asked) };
};

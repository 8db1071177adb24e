import { useCommandList, useDebouncedCallback, useWords } from '@groundwork/ui';
import { isReachable, onConnectionChange, useApolloClient } from '@groundwork/web-graphql';
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
  /** No answer came: what was found before says nothing of others. */
  readonly isOld: boolean;
}

interface Findables {
  readonly all: Findable;
  /** More of it may come for this query. */
  readonly busy: boolean;
  /** What could not be looked up. */
  readonly unknown: 'couples' | 'exercises' | null;
}
/** All that the palette can find. */
export const useFindable = (query: string): Findables => {
  const { list } = useWords();
  const says = useSays();
  const client = useApolloClient();
  const commands = useCommandList();
  const current = useCurrentCouple();
  const mayAssign = useMay('assignments:write');
  const mayFind = useMay('couples:read');
  const { exercises, isLacking } = useExercises();
  const [couples, setCouples] = useState<Couples>({ asked: '', found: [], isOld: false });
  const wanted = mayFind ? coupleWords(query, { exercises: exercises ?? [], says }) : '';

  const newest = useRef('');
  const ask = useDebouncedCallback((search: string) => {
    newest.current = search;
    const filter = { search, sort: 'name', pageSize: most } as const;
    const keep = (next: (before: Couples) => Couples) => {
      // Answers may overtake each other; only the newest question counts.
      if (newest.current === search) setCouples(next);
    };
    client.query({ query: FindCouplesDocument, variables: { filter }, fetchPolicy: 'no-cache' }).then(
      ({ data }) =>
        keep(() => ({
          asked: search,
          found: (data?.caseload.rows ?? []).map(({ coupleId, partners, status, assignedBefore }) => ({
            id: coupleId,
            name: list(partners.map(({ name }) => name)),
            assignable: status !== 'ended',
            repeatable: assignedBefore,
          })),
          isOld: false,
        })),
      () => keep(({ found }) => ({ asked: search, found, isOld: true })),
    );
  }, rest);
  useEffect(() => {
    if (wanted === '') return;
    ask(wanted);
    return onConnectionChange(() => {
      if (isReachable()) ask(wanted);
    });
  }, [ask, wanted]);

  const all = useMemo(
    () => ({
      current,
      mayAssign,
      commands: commands.filter(({ listed = true }) => listed),
      exercises: exercises ?? [],
      couples: wanted === couples.asked ? couples.found : [],
      says,
    }),
    [commands, couples, current, exercises, mayAssign, says, wanted],
  );
  const isAsked = wanted !== '' && wanted === couples.asked;
  return {
    all,
    busy: exercises === null || (wanted !== '' && !isAsked),
    unknown: isAsked && couples.isOld ? 'couples' : isLacking ? 'exercises' : null,
  };
};

const useExercises = () => {
  const client = useApolloClient();
  const [exercises, setExercises] = useState<Findable['exercises'] | null>(null);
  const [isLacking, setLacking] = useState(false);
  useEffect(() => {
    const load = () =>
      void client.query({ query: FindExercisesDocument }).then(
        ({ data }) => {
          setExercises(data?.exercises ?? []);
          setLacking(false);
        },
        () => {
          // Couples and commands are found without them.
          setExercises([]);
          setLacking(true);
        },
      );
    load();
    return onConnectionChange(() => {
      if (isReachable()) load();
    });
  }, [client]);
  return { exercises, isLacking };
};

const useSays = (): Findable['says'] => {
  const { text } = useWords();
  return useMemo(
    () => ({
      repeat: (couple) => text('palette.repeatFor', { couple }),
      choose: (couple) => text('palette.choose', { couple }),
      assign: (exercise, couple) => text('palette.assign', { exercise, couple }),
      also: text('palette.alsoAssign'),
    }),
    [text],
  );
};

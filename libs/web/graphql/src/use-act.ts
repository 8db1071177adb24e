import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { MaybeMasked } from '@apollo/client/masking';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { type Failure, failureOf } from './failure';

export type Outcome<TData> =
  | { readonly done: true; readonly data: MaybeMasked<TData> }
  | { readonly done: false; readonly failure: Failure };

interface ActInput {
  clientMutationId: string;
}

type Extras<TData> = Pick<
  ApolloClient.MutateOptions<TData, OperationVariables>,
  'fetchPolicy' | 'optimisticResponse' | 'refetchQueries' | 'update'
>;

export interface Act<TData, TInput extends ActInput> {
  /**
   * Does it once, however often it is pressed meanwhile: a second press gets the first one's outcome. Something else that is
   * asked meanwhile is done after it.
   */
  readonly run: (input: Omit<TInput, 'clientMutationId'>, extras?: Extras<TData>) => Promise<Outcome<TData>>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** The same submit keeps its key through retries, so that an answer lost on the way never doubles the work. */
const useSubmitKey = () => {
  const kept = useRef<{ body: string; key: string } | null>(null);
  const keyFor = useCallback((body: string): string => {
    if (kept.current?.body !== body) kept.current = { body, key: crypto.randomUUID() };
    return kept.current.key;
  }, []);
  const forget = useCallback(() => {
    kept.current = null;
  }, []);
  return { keyFor, forget };
};

/** Runs one mutation on the person's behalf; failures are values, never exceptions. */
export const useAct = <TData, TInput extends ActInput>(
  document: TypedDocumentNode<TData, { input: TInput }>,
): Act<TData, TInput> => {
  const client = useApolloClient();
  const { keyFor, forget } = useSubmitKey();
  const underWay = useRef<{ readonly body: string; readonly outcome: Promise<Outcome<TData>> } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const perform = useCallback(
    async (input: Omit<TInput, 'clientMutationId'>, extras: Extras<TData>): Promise<Outcome<TData>> => {
      const clientMutationId = keyFor(JSON.stringify(input));
      try {
        const { data } = await client.mutate<TData, OperationVariables>({
          ...extras,
          mutation: document,
          variables: { input: { ...input, clientMutationId } },
        });
        forget();
        if (!data) throw new Error('The answer is empty.');
        return { done: true, data };
      } catch (error) {
        return { done: false, failure: failureOf(error) };
      }
    },
    [client, document, forget, keyFor],
  );

  const run = useCallback(
    (input: Omit<TInput, 'clientMutationId'>, extras: Extras<TData> = {}) => {
      const body = JSON.stringify(input);
      const before = underWay.current;
      if (before?.body === body) return before.outcome;
      setBusy(true);
      setFailure(null);
      const attempt = before ? before.outcome.then(() => perform(input, extras)) : perform(input, extras);
      const outcome = attempt.then((ended) => {
        if (!ended.done) setFailure(ended.failure);
        if (underWay.current?.outcome === outcome) {
          underWay.current = null;
          setBusy(false);
        }
        return ended;
      });
      underWay.current = { body, outcome };
      return outcome;
    },
    [perform],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { run, busy, failure, clear };
};

/** The server's messages for single fields, as a form takes them: path inside the input → sentence. */
export const fieldErrors = (failure: Failure): Record<string, string> =>
  Object.fromEntries(failure.fields.map(({ path, message }) => [path, message]));

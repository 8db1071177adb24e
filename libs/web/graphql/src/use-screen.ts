import { NetworkStatus, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import type { MaybeMasked } from '@apollo/client/masking';
import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { isReachable, onConnectionChange } from './connection';
import { type Failure, failureOf } from './failure';

export interface Screen<TData> {
  /** The newest data there is; while other variables load, the data of the earlier ones. */
  readonly data: MaybeMasked<TData> | undefined;
  /** There is nothing to show yet. */
  readonly loading: boolean;
  /** Something is shown and newer data is under way. */
  readonly refreshing: boolean;
  readonly failure: Failure | null;
  /** When the shown data was read. */
  readonly readAt: Date | null;
  readonly retry: () => void;
}

/** Reads what one screen shows, keeps old data while it refreshes, and asks again when the server is back. */
export const useScreen = <TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
): Screen<TData> => {
  const { data, previousData, error, networkStatus, refetch } = useQuery<TData, OperationVariables>(
    document,
    {
      variables,
      fetchPolicy: 'cache-and-network',
      nextFetchPolicy: 'cache-first',
      notifyOnNetworkStatusChange: true,
    },
  );
  const shown = data ?? previousData;
  const [readAt, setReadAt] = useState<Date | null>(null);
  const settled = networkStatus === NetworkStatus.ready;
  useEffect(() => {
    if (settled && data) setReadAt(new Date());
  }, [settled, data]);

  const retry = useCallback(() => {
    // A failed retry comes back as this screen's own error.
    refetch().catch(() => undefined);
  }, [refetch]);
  useEffect(
    () =>
      onConnectionChange(() => {
        if (isReachable()) retry();
      }),
    [retry],
  );

  const waiting = networkStatus < NetworkStatus.ready;
  return {
    data: shown,
    loading: !shown && waiting,
    refreshing: Boolean(shown) && waiting,
    failure: error && !waiting ? failureOf(error) : null,
    readAt,
    retry,
  };
};

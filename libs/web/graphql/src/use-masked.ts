import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { FragmentType, MaybeMasked } from '@apollo/client/masking';
import { useFragment } from '@apollo/client/react';

/** The data that a component asked for in its own fragment; the page that loaded it can't see it. */
export const useMasked = <TData>(
  fragment: TypedDocumentNode<TData, unknown>,
  from: FragmentType<TData>,
): MaybeMasked<TData> | null => {
  const options: useFragment.Options<TData, OperationVariables> = { fragment, from };
  const result: useFragment.Result<TData> = useFragment(options);
  return result.complete ? result.data : null;
};

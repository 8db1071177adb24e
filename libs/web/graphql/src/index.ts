import './data-masking';

export { ApolloProvider, useApolloClient } from '@apollo/client/react';
export { ApolloClient, type TypePolicies, type TypedDocumentNode } from '@apollo/client';
export type { FragmentType } from '@apollo/client/masking';
export { createClient, type ClientOptions, type SessionState } from './client';
export { isReachable, onConnectionChange, useReachable } from './connection';
export { failureOf, type Failure, type FailureKind, type FieldFailure } from './failure';
export { fieldErrors, useAct, type Act, type Outcome } from './use-act';
export { useMasked } from './use-masked';
export { useScreen, type Screen } from './use-screen';

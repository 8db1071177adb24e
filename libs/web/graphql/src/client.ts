import { ApolloClient, ApolloLink, InMemoryCache, Observable, type TypePolicies } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { failureOf } from './failure';
import { trustedDocumentLink } from './trusted-document-link';

export interface ClientOptions {
  readonly typePolicies: TypePolicies;
  /** Called after each answer: whether the server still knows the session. */
  readonly onSession: (known: boolean) => void;
  /** Where answers come from; the API unless a test says otherwise. */
  readonly source?: ApolloLink;
}

const watchSession = (onSession: (known: boolean) => void): ApolloLink =>
  new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        const subscription = forward(operation).subscribe({
          next: (result) => {
            const errors = result.errors && new CombinedGraphQLErrors(result);
            onSession(!errors || failureOf(errors).kind !== 'signedOut');
            observer.next(result);
          },
          error: (error: unknown) => observer.error(error),
          complete: () => observer.complete(),
        });
        return () => subscription.unsubscribe();
      }),
  );

/** The dashboard's Apollo client: trusted documents only, data masking on. */
export const createClient = ({ typePolicies, onSession, source }: ClientOptions): ApolloClient =>
  new ApolloClient({
    cache: new InMemoryCache({ typePolicies }),
    link: ApolloLink.from([watchSession(onSession), source ?? trustedDocumentLink('/graphql')]),
    dataMasking: true,
    devtools: { enabled: false },
  });

import { ApolloClient, ApolloLink, InMemoryCache, Observable, type TypePolicies } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { failureOf } from './failure';
import { trustedDocumentLink } from './trusted-document-link';

/** The server goes on with it; it waits for its person to prove to be there; it is nobody's any more. */
export type SessionState = 'live' | 'locked' | 'over';

export interface ClientOptions {
  readonly typePolicies: TypePolicies;
  /** Called after each answer: what the server says of the session. */
  readonly onSession: (state: SessionState) => void;
  /** Where answers come from; the API unless a test says otherwise. */
  readonly source?: ApolloLink;
}

const stateIn = (errors: CombinedGraphQLErrors | undefined): SessionState => {
  const kind = errors && failureOf(errors).kind;
  if (kind === 'signedOut') return 'over';
  return kind === 'locked' ? 'locked' : 'live';
};

const watchSession = (onSession: (state: SessionState) => void): ApolloLink =>
  new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        const subscription = forward(operation).subscribe({
          next: (result) => {
            const errors = result.errors && new CombinedGraphQLErrors(result);
            onSession(stateIn(errors));
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

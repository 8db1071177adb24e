import { type ApolloClient, failureOf } from '@groundwork/web-graphql';
import { redirect } from 'react-router';
import { paths } from '../../paths';
import { unheardLock } from './unheard-lock';
import { LockDocument, ViewerDocument } from './viewer.graphql';
import type { Viewer } from './viewer';

const withReturn = (path: string, from: string): string =>
  from === paths.home ? path : `${path}?${new URLSearchParams({ from }).toString()}`;

/** Sign-in, with the place to come back to. Addresses outside the dashboard are not kept. */
export const signInPath = (from: string): string => withReturn(paths.signIn, from);

/** Only addresses inside the dashboard: a link from elsewhere must not decide where a sign-in ends. */
export const safeReturn = (from: string | null): string =>
  from &&
  /^\/(?!\/)[^\\\p{Cc}]*$/u.test(from) &&
  ![paths.signIn, paths.unlock].some((path) => from.startsWith(path))
    ? from
    : paths.home;

let telling: Promise<unknown> | null = null;

/** A page that is loaded anew must not open what was locked without a network. */
const tellOfLock = async (client: ApolloClient): Promise<void> => {
  if (!unheardLock.stands()) return;
  // Several parts of one page load at the same time.
  telling ??= client
    .mutate({
      mutation: LockDocument,
      variables: { input: { clientMutationId: crypto.randomUUID() } },
    })
    .finally(() => (telling = null));
  await telling;
  unheardLock.forget();
};

/** Who is signed in; without a session, the way to the sign-in page and back; locked, the way to the password and back. */
export const loadViewer = async (client: ApolloClient, request: Request): Promise<Viewer> => {
  try {
    await tellOfLock(client);
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'cache-first' });
    if (!data) throw new Error('The answer is empty.');
    return data.viewer;
  } catch (error) {
    const { kind } = failureOf(error);
    const { pathname, search } = new URL(request.url);
    if (kind === 'signedOut') throw redirect(signInPath(pathname + search));
    if (kind === 'locked') throw redirect(withReturn(paths.unlock, pathname + search));
    throw error;
  }
};

import { type ApolloClient, failureOf } from '@groundwork/web-graphql';
import { redirect } from 'react-router';
import { paths } from '../../paths';
import { ViewerDocument } from './viewer.graphql';
import type { Viewer } from './viewer';

/** Sign-in, with the place to come back to. Addresses outside the dashboard are not kept. */
export const signInPath = (from: string): string =>
  from === paths.home ? paths.signIn : `${paths.signIn}?${new URLSearchParams({ from }).toString()}`;

/** Who is signed in; without a session, the way to the sign-in page and back. */
export const loadViewer = async (client: ApolloClient, request: Request): Promise<Viewer> => {
  try {
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'cache-first' });
    if (!data) throw new Error('The answer is empty.');
    return data.viewer;
  } catch (error) {
    if (failureOf(error).kind !== 'signedOut') throw error;
    const { pathname, search } = new URL(request.url);
    throw redirect(signInPath(pathname + search));
  }
};

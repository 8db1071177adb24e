import type { ApolloClient } from '@groundwork/web-graphql';
import { redirect } from 'react-router';
import { paths } from '../../paths';
import { IsFirstRunDocument } from './first-run.graphql';

/** Whether there is no clinic yet. While nobody can say, there is one: signing in has its own words for that. */
const isFirstRun = async (client: ApolloClient): Promise<boolean> => {
  try {
    const { data } = await client.query({ query: IsFirstRunDocument, fetchPolicy: 'no-cache' });
    return data?.isFirstRun === true;
  } catch {
    return false;
  }
};

/** Before the pages of people who have an account: without a clinic nobody has one. */
export const toFirstRun = async (client: ApolloClient): Promise<Response | null> =>
  (await isFirstRun(client)) ? redirect(paths.firstRun) : null;

/** The page of the first run is there for that alone. */
export const onlyFirstRun = async (client: ApolloClient): Promise<Response | null> =>
  (await isFirstRun(client)) ? null : redirect(paths.home);

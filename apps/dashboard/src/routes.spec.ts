import { createClient } from '@groundwork/web-graphql';
import type { RouteObject } from 'react-router';
import { paths } from './paths';
import { routes } from './routes';

const pathsOf = (all: readonly RouteObject[]): string[] =>
  all.flatMap(({ path, children }) => [...(path === undefined ? [] : [path]), ...pathsOf(children ?? [])]);

/** `/couples/:coupleId` and `/couples/:` are one address. */
const address = (path: string): string => path.replace(/:\w+/g, ':');

const client = createClient({ typePolicies: {}, onSession: () => undefined });

it('has every screen at an address of the list that the journeys go through, and each address once', () => {
  const listed = Object.values(paths).map((path) => (typeof path === 'string' ? path : path(':')));
  const served = pathsOf(routes(client)).filter((path) => path !== '*');
  expect(served.map(address).sort()).toEqual(listed.sort());
});

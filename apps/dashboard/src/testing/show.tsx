import { clearToasts } from '@groundwork/ui';
import { createClient } from '@groundwork/web-graphql';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { AppRoot } from '../app-root';
import { reportSession, setLocked } from '../features/viewer';
import { routes } from '../routes';
import { typePolicies } from '../type-policies';
import { type Answers, answering } from './answering';
import { viewer } from './people';

/** The whole app at one address, with a server made of answers. */
export const show = (path: string, answers: Answers = {}) => {
  reportSession('live');
  setLocked(false);
  clearToasts();
  const client = createClient({
    typePolicies,
    onSession: reportSession,
    source: answering({
      isFirstRun: () => false,
      viewer: () => viewer(),
      handovers: () => ({ offers: [], passed: [], moved: [] }),
      news: () => ({ at: '2026-11-23T12:00:00Z', responses: [] }),
      ...answers,
    }),
  });
  const router = createMemoryRouter(routes(client), { initialEntries: [path] });
  render(<AppRoot client={client} router={router} env="test" />);
  return { user: userEvent.setup(), router, client };
};

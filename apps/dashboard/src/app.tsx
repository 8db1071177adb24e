import { createClient } from '@groundwork/web-graphql';
import { StrictMode } from 'react';
import { createBrowserRouter } from 'react-router';
import { AppRoot } from './app-root';
import { reportSession } from './features/viewer';
import { routes } from './routes';
import { typePolicies } from './type-policies';

const client = createClient({ typePolicies, onSession: reportSession });
const router = createBrowserRouter(routes(client));

export const App = () => (
  <StrictMode>
    <AppRoot client={client} router={router} />
  </StrictMode>
);

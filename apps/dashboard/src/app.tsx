import dashboard from '@groundwork/messages/en/dashboard';
import { UiProvider } from '@groundwork/ui';
import { type ApolloClient, ApolloProvider, createClient } from '@groundwork/web-graphql';
import { StrictMode, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { reportSession } from './features/viewer';
import { routes } from './routes';
import { typePolicies } from './type-policies';

interface AppProvidersProps {
  readonly client: ApolloClient;
  readonly env?: 'default' | 'test';
  readonly children: ReactNode;
}
/** What every screen stands on: theme, words and data. */
export const AppProviders = ({ client, env, children }: AppProvidersProps) => (
  <UiProvider env={env}>
    <IntlProvider locale={navigator.language} defaultLocale="en" messages={dashboard}>
      <ApolloProvider client={client}>{children}</ApolloProvider>
    </IntlProvider>
  </UiProvider>
);

const client = createClient({ typePolicies, onSession: reportSession });
const router = createBrowserRouter(routes(client));

export const App = () => (
  <StrictMode>
    <AppProviders client={client}>
      <RouterProvider router={router} />
    </AppProviders>
  </StrictMode>
);

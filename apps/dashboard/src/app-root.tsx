import dashboard from '@groundwork/messages/en/dashboard' with { type: 'json' };
import { UiProvider } from '@groundwork/ui';
import { type ApolloClient, ApolloProvider } from '@groundwork/web-graphql';
import { IntlProvider } from 'react-intl';
import type { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { paths } from './paths';

interface AppRootProps {
  readonly client: ApolloClient;
  readonly router: ReturnType<typeof createBrowserRouter>;
  readonly env?: 'default' | 'test';
}
/** Theme, words, data and screens. */
export const AppRoot = ({ client, router, env }: AppRootProps) => (
  <UiProvider env={env} signIn={paths.signIn}>
    <IntlProvider locale={navigator.language} defaultLocale="en" messages={dashboard}>
      <ApolloProvider client={client}>
        {/* In a transition a screen renders with its old and its new address by turns, and asks the server each time. */}
        <RouterProvider router={router} useTransitions={false} />
      </ApolloProvider>
    </IntlProvider>
  </UiProvider>
);

import dashboard from '@groundwork/messages/en/dashboard' with { type: 'json' };
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { IntlProvider } from 'react-intl';
import { UiProvider } from '../ui-provider';

/** One component with theme and words, in the clinic's language and time zone. */
export const show = (element: ReactElement) => {
  render(
    <UiProvider env="test">
      <IntlProvider locale="en-GB" timeZone="Europe/London" messages={dashboard}>
        {element}
      </IntlProvider>
    </UiProvider>,
  );
  return userEvent.setup();
};

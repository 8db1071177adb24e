import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { setNonce } from 'get-nonce';
import type { ReactNode } from 'react';
import './styles';
import { SignInAddress } from './note';
import { cssVariablesResolver, theme } from './theme';

const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'groundwork-theme' });

interface UiProviderProps {
  readonly children: ReactNode;
  /** The address at which one signs in. */
  readonly signIn?: string;
  /** `test` switches transitions and portals off. */
  readonly env?: 'default' | 'test';
}
/** Theme, colour scheme and the nonce that the strict content security policy asks of every style element. */
export const UiProvider = ({ children, signIn, env }: UiProviderProps) => {
  setNonce(styleNonce());
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      {...(env ? { env } : {})}
    >
      <SignInAddress value={signIn ?? null}>{children}</SignInAddress>
    </MantineProvider>
  );
};

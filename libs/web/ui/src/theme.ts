import { type ButtonProps, type CSSVariablesResolver, createTheme, type MantineTheme } from '@mantine/core';

/** Warm neutrals with one teal; every pair of text and ground keeps at least 4.5 : 1 in both schemes. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  cursorType: 'pointer',
  defaultRadius: 'md',
  respectReducedMotion: true,
  colors: {
    brand: [
      '#e8f5f3',
      '#d3e8e5',
      '#a5d0cb',
      '#74b7af',
      '#4ca298',
      '#33958a',
      '#1d6f67',
      '#155c55',
      '#0f4b45',
      '#083a35',
    ],
    gray: [
      '#faf8f5',
      '#f4f1ec',
      '#ebe7e0',
      '#dfd9d0',
      '#cbc4b8',
      '#a59e92',
      '#787268',
      '#57524a',
      '#3a3732',
      '#211f1c',
    ],
    dark: [
      '#ebe8e2',
      '#d2cec6',
      '#b8b3aa',
      '#8c877e',
      '#47433d',
      '#36332e',
      '#26231f',
      '#191714',
      '#131210',
      '#0d0c0a',
    ],
  },
  fontFamily:
    'Inter, ui-sans-serif, -apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  components: {
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        withinPortal: false,
        shadow: 'md',
        position: 'bottom-end',
        offset: 6,
      },
    },
    Radio: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Button: {
      defaultProps: { fw: 550, variant: 'filled' },
      // The kit works out the text colour for the light scheme only.
      vars: (_: MantineTheme, { variant }: ButtonProps) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--mantine-primary-color-contrast)' } : {},
      }),
    },
    Input: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { size: 'sm' } },
  },
});

type Tokens = Record<`--${string}`, string>;

const light: Tokens = {
  '--mantine-color-body': '#faf8f5',
  '--mantine-color-text': '#22201d',
  '--mantine-color-dimmed': '#595959',
  '--mantine-color-placeholder': '#6b6b6b',
  '--mantine-color-error': '#a61e1e',
  '--mantine-color-default-border': '#cbc4b8',
  '--ui-surface': '#ffffff',
  '--ui-sunken': '#f4f1ec',
  '--ui-line': '#e6e1d8',
  '--ui-line-strong': '#8c857a',
  '--ui-brand-ink': '#155c55',
  '--ui-brand-wash': '#e8f5f3',
  '--ui-new': '#0b5e8a',
  '--ui-new-wash': '#e5f1f8',
  '--ui-attention': '#8a4b00',
  '--ui-attention-wash': '#fcf1e2',
  '--ui-steady': '#2f5d3a',
  '--ui-steady-wash': '#e8f2ea',
  '--ui-paused': '#495057',
  '--ui-paused-wash': '#eef0f1',
  '--ui-safety': '#8f1d1d',
  '--ui-safety-wash': '#fbebeb',
};

const dark: Tokens = {
  '--mantine-color-body': '#171512',
  '--mantine-color-text': '#ebe8e2',
  '--mantine-color-dimmed': '#b8b8b8',
  '--mantine-color-placeholder': '#a6a6a6',
  '--mantine-color-error': '#ffa8a8',
  '--mantine-color-default-border': '#47433d',
  '--ui-surface': '#201d1a',
  '--ui-sunken': '#131210',
  '--ui-line': '#35322d',
  '--ui-line-strong': '#8c877e',
  '--ui-brand-ink': '#8fd0c8',
  '--ui-brand-wash': '#15302d',
  '--ui-new': '#8ecbee',
  '--ui-new-wash': '#12303f',
  '--ui-attention': '#f0b875',
  '--ui-attention-wash': '#382914',
  '--ui-steady': '#9ed0aa',
  '--ui-steady-wash': '#1c3323',
  '--ui-paused': '#c3c8cd',
  '--ui-paused-wash': '#2c2f31',
  '--ui-safety': '#f4a9a9',
  '--ui-safety-wash': '#421d1d',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light, dark });

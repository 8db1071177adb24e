import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';

/** Parses the catalogue when the app is built, so that the browser needs no parser for it. */
export const compiledMessages = (): Plugin => ({
  name: 'compiled-messages',
  enforce: 'pre',
  apply: 'build',
  config: () => ({
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
        },
      ],
    },
  }),
  transform(code, id) {
    if (!id.endsWith('messages/src/en/dashboard.json')) return null;
    const messages = JSON.parse(code) as Readonly<Record<string, string>>;
    const compiled = Object.entries(messages).map(([key, message]) => [
      key,
      IntlMessageFormat.__parse?.(message, { captureLocation: false }),
    ]);
    return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
  },
});

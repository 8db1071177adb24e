import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compiledMessages } from './build/compiled-messages.ts';
import { trustedDocuments } from './build/trusted-documents.ts';

const generated = fileURLToPath(new URL('./src/generated', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [trustedDocuments(generated), compiledMessages()],
  // react-intl and its core each bring a copy of these.
  resolve: { dedupe: ['intl-messageformat', '@formatjs/icu-messageformat-parser'] },
  // The API writes a fresh nonce in this place with every response.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Mantine marks its modules for servers that render React; there is none here.
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
  server: { port: 4300, proxy: { '/graphql': 'http://localhost:4400' } },
});

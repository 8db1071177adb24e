import { defineConfig } from 'vite';

const entries = [
  'main',
  'worker',
  'migrate',
  'seed',
  'schema',
  'clinic-create',
  'account-reset-second-factor',
  'demo-link',
  'migration-generate',
];

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node22',
    sourcemap: true,
    emptyOutDir: true,
    rollupOptions: {
      input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@groundwork\//] },
});

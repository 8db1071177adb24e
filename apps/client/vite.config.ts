import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildEnvironmentOptions, defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Puts the trusted documents beside the server bundle, as the code generation wrote them. */
const documents = (to: string): Plugin => ({
  name: 'trusted-documents',
  closeBundle: () => copyFileSync(here('src/generated/persisted-documents.json'), `${to}/documents.json`),
});

/** Plain dynamic imports: Vite's helper looks for style sheets to load with them, and there are none. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

const scriptsIn = (dist: string): Record<string, string> => {
  const text = readFileSync(`${dist}/browser/.vite/manifest.json`, 'utf8');
  const manifest = JSON.parse(text) as Record<
    string,
    { readonly name: string; readonly file: string; readonly isEntry?: boolean }
  >;
  return Object.fromEntries(
    Object.values(manifest)
      .filter(({ isEntry }) => isEntry)
      .map(({ name, file }) => [name, `/a/${file}`]),
  );
};

/** The phone's scripts. */
const browserBuild = (dist: string): BuildEnvironmentOptions => ({
  outDir: `${dist}/browser`,
  emptyOutDir: true,
  manifest: true,
  modulePreload: false,
  target: 'es2022',
  rollupOptions: { input: { landing: here('src/landing.ts'), page: here('src/page.ts') } },
});

/** The pages, one file that the API loads by its path. */
const serverBuild = (dist: string): BuildEnvironmentOptions => ({
  outDir: `${dist}/server`,
  emptyOutDir: true,
  ssr: true,
  cssMinify: true,
  rollupOptions: { input: { server: here('src/server.ts') } },
});

/** Two builds in this order: `vite build` makes the scripts, `vite build --ssr` the server bundle that names them. */
export default defineConfig(({ isSsrBuild }) => {
  const dist = process.env.CLIENT_DIST ?? here('dist');
  return {
    base: '/a/',
    resolve: {
      alias: [
        { find: /^react-dom\/server$/, replacement: 'preact-render-to-string' },
        { find: /^react-dom\/client$/, replacement: here('src/browser/preact-root.ts') },
        { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
        // Hooks are all that the pages use of React; `preact/compat` would be 4 KB more on the phone.
        { find: /^react$/, replacement: 'preact/hooks' },
      ],
    },
    define: isSsrBuild ? { __SCRIPTS__: JSON.stringify(scriptsIn(dist)) } : {},
    plugins: [isSsrBuild ? documents(dist) : plainImports],
    ssr: { noExternal: true },
    build: isSsrBuild ? serverBuild(dist) : browserBuild(dist),
  };
});

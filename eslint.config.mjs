import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { groundwork } from './tools/lint/groundwork.mjs';

const lines = (max) => ({ 'max-lines': ['error', { max, skipBlankLines: false, skipComments: false }] });
const specs = ['**/*.spec.ts', '**/*.spec.tsx', 'apps/e2e/**'];
const browserPackages = [
  'react',
  'react-dom',
  'preact',
  '@apollo/client',
  '@mantine/*',
  'react-router',
  'react-intl',
];
const serverPackages = ['@nestjs/*', 'typeorm', 'pg', 'express', '@apollo/server', 'pino'];

const kept = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];
const keptBeside = ['serviceWorker', 'cookie', 'storage'];

const may = (sourceTag, onlyDependOnLibsWithTags, bannedExternalImports) => ({
  sourceTag,
  onlyDependOnLibsWithTags,
  ...(bannedExternalImports ? { bannedExternalImports } : {}),
});

export default tseslint.config(
  {
    ignores: [
      '**/dist*/**',
      '**/generated/**',
      '**/node_modules/**',
      '.nx/**',
      '.data/**',
      '.data-clinic/**',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { '@nx': nx, 'import-x': importX, groundwork },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      ...lines(250),
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: ['^.*/tools/.*\\.mjs$'],
          banTransitiveDependencies: false,
          depConstraints: [
            may('scope:api', ['scope:api', 'scope:shared'], browserPackages),
            may('scope:web', ['scope:web', 'scope:shared'], serverPackages),
            may('scope:shared', [], [...browserPackages, ...serverPackages]),
            may('scope:e2e', ['scope:shared']),
            may('type:app', ['type:platform', 'type:ui', 'type:testing']),
            may('type:platform', ['type:platform']),
            may('type:ui', ['type:ui'], ['@apollo/client', 'react-router']),
            may('type:testing', ['type:platform', 'type:testing']),
          ],
        },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowStaticOnly: false },
      ],
      // Decorators need the classes at run time.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'groundwork/feature-door': 'error',
    },
  },
  {
    files: ['apps/api/**/*.ts', 'libs/api/**/*.ts'],
    // Nest reads parameter types at run time: `import type` would erase them.
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/api/src/**/*.ts', 'libs/api/access/**/*.ts', 'libs/api/testing/**/*.ts'],
    ignores: ['apps/api/src/data-source.ts', ...specs],
    rules: { 'groundwork/no-way-around-the-wall': 'error' },
  },
  {
    files: ['apps/dashboard/**/*.ts', 'apps/dashboard/**/*.tsx', 'libs/web/graphql/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@mantine/*'], message: 'Mantine comes through @groundwork/ui.' }] },
      ],
    },
  },
  {
    files: ['**/*.tsx', 'apps/{client,dashboard}/src/**/*.ts', 'libs/web/**/*.ts'],
    ignores: ['**/testing/**', ...specs],
    rules: { 'groundwork/words-from-the-catalogue': 'error' },
  },
  {
    // Doors of their own: mail goes through the outbox, statements through the unit of work.
    files: ['apps/api/src/**/*.ts', 'libs/api/access/**/*.ts'],
    ignores: [
      'apps/api/src/features/mail-delivery/mail-sender.ts',
      'apps/api/src/wall/install-queue.ts',
      'apps/api/src/worker/{lease,run-worker}.ts',
      'apps/api/src/testing/test-worker.ts',
      ...specs,
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'nodemailer', message: 'Mail goes through the outbox.', allowTypeImports: true },
            { name: 'pg', message: 'Statements go through the unit of work.', allowTypeImports: true },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts', 'libs/api/access/**/*.ts'],
    ignores: ['apps/api/src/features/{sign-in/session-cookie,link-pages/gateway}.ts', ...specs],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(cookie|clearCookie)$/][arguments.length>1]',
          message: 'Cookies are set where the sessions are, with the options of all cookies.',
        },
        {
          selector: 'Literal[value=/^set-cookie$/i]',
          message: 'Cookies are set where the sessions are, with the options of all cookies.',
        },
        {
          selector: 'ImportExpression[source.value=/^(nodemailer|pg)$/]',
          message: 'Mail goes through the outbox, statements through the unit of work.',
        },
      ],
    },
  },
  {
    files: ['apps/*/src/**/*.ts', 'apps/*/src/**/*.tsx', 'libs/**/*.ts', 'libs/**/*.tsx'],
    ignores: specs,
    rules: { 'no-console': 'error' },
  },
  {
    // What a browser keeps, whoever looks at the device later finds.
    files: ['apps/{client,dashboard}/src/**/*.{ts,tsx}', 'libs/web/**/*.{ts,tsx}', 'libs/forms/**/*.ts'],
    ignores: [
      'apps/client/src/browser/{open-device,leaving}.ts',
      'libs/web/ui/src/{keys.ts,ui-provider.tsx}',
      'apps/dashboard/src/features/viewer/unheard-lock.ts',
      ...specs,
    ],
    rules: {
      'no-restricted-globals': ['error', ...kept],
      'no-restricted-properties': ['error', ...[...kept, ...keptBeside].map((property) => ({ property }))],
    },
  },
  { files: specs, rules: lines(400) },
  // Generated, then read by a person.
  { files: ['apps/api/src/migrations/*-*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: [
      '**/*.config.ts',
      '**/*.config.mjs',
      '**/codegen.ts',
      '**/jest-global-*.mjs',
      '**/global-setup.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  prettier,
);

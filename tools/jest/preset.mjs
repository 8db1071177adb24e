// One Jest set-up for every project: ES modules, swc, decorators where the API needs them.
const swc = (extra) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
        ...extra,
      },
      keepClassNames: true,
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** The common part of a project's jest.config.mjs; the project adds what differs. */
export const preset = (options = {}) => ({
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  transform: { '\\.tsx?$': swc() },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '\\.css$': new URL('./empty.cjs', import.meta.url).pathname },
  ...options,
});

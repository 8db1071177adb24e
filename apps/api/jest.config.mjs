import { preset } from '../../tools/jest/preset.mjs';

// One line per request would bury what a test says.
process.env.LOG_LEVEL ??= 'silent';

export default preset({
  globalSetup: '<rootDir>/../../tools/test-database/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/../../tools/test-database/jest-global-teardown.mjs',
  setupFiles: ['reflect-metadata'],
  testTimeout: 30_000,
});

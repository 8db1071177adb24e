import { preset } from '../../../tools/jest/preset.mjs';

export default preset({
  setupFilesAfterEnv: ['@testing-library/jest-dom'],
  // React's server renderer for browsers wants more of a browser than jsdom has.
  testEnvironmentOptions: { customExportConditions: ['node'] },
});

import { preset } from '../../../tools/jest/preset.mjs';

export default preset({
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['node'] },
  setupFilesAfterEnv: ['@testing-library/jest-dom'],
});

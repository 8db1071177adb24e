import { preset } from '../../tools/jest/preset.mjs';

const common = preset();
const kit = (name) => new URL(`../../node_modules/@mantine/${name}/cjs/index.cjs`, import.meta.url).pathname;

export default {
  ...common,
  testEnvironment: '<rootDir>/test-environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['node'] },
  setupFilesAfterEnv: ['<rootDir>/test-setup.mjs'],
  testTimeout: 60_000,
  testMatch: [...common.testMatch, '<rootDir>/build/**/*.spec.ts'],
  moduleNameMapper: {
    ...common.moduleNameMapper,
    // One file each in place of a thousand modules.
    '^@mantine/core$': kit('core'),
    '^@mantine/hooks$': kit('hooks'),
    '^@mantine/form$': kit('form'),
  },
};

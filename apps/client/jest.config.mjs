import { preset } from '../../tools/jest/preset.mjs';

const { transform, ...common } = preset();

// The pages run in Preact, as they are built; style sheets come as their text.
export default {
  ...common,
  // Preact's builds for browsers are not what Node loads as modules.
  testEnvironmentOptions: { customExportConditions: ['node'] },
  globals: { __SCRIPTS__: { landing: '/a/assets/landing.js', page: '/a/assets/page.js' } },
  transform: { ...transform, '\\.css$': '<rootDir>/jest-css-text.cjs' },
  moduleNameMapper: {
    '^@groundwork/exercise-form/exercise-form\\.css\\?inline$':
      '<rootDir>/../../libs/web/exercise-form/src/exercise-form.css',
    '^(.*\\.css)\\?inline$': '$1',
    '^react-dom/server$': 'preact-render-to-string',
    '^react-dom/client$': '<rootDir>/src/browser/preact-root.ts',
    '^react/jsx-runtime$': 'preact/jsx-runtime',
    '^react$': 'preact/hooks',
  },
};

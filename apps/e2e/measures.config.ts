import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** Figures that are looked at, not held: `npx playwright test --config apps/e2e/measures.config.ts`. */
export default defineConfig(journeys, {
  testDir: 'src/measures',
  workers: 1,
  timeout: 10 * 60_000,
  reporter: 'line',
  // Its pictures of the page are taken on the thread that is measured.
  use: { trace: 'off' },
});

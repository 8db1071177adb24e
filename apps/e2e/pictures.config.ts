import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** `npm run pictures`: takes the pictures of the README anew from the running demo. */
export default defineConfig(journeys, { testDir: 'src/pictures', workers: 1, timeout: 120_000 });

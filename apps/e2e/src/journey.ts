import AxeBuilder from '@axe-core/playwright';
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import type { StackFacts } from './stack/stack';

export const stack = (): StackFacts => JSON.parse(process.env.E2E_STACK ?? '{}') as StackFacts;

/** What no page may ever do. */
interface Watched {
  readonly complaints: string[];
  /** Where pages of ours come from. */
  readonly origins: string[];
}

const watch = (context: BrowserContext, { complaints, origins }: Watched): void => {
  context.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(`error on ${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) complaints.push(`CSP: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      const isOurs = [...origins, 'data:', 'blob:', 'about:', 'chrome'].some((own) => url.startsWith(own));
      if (!isOurs) complaints.push(`request to another origin: ${url}`);
    });
  });
};

/** A browser of somebody else: a context of its own. */
export type NewBrowser = (options?: {
  javaScriptEnabled?: boolean;
  colorScheme?: 'light' | 'dark';
}) => Promise<Page>;

/** Lets a test open such browsers, each of them watched, and closes them after it. */
const lend = async (
  { browser, watched }: { browser: Browser; watched: Watched },
  device: BrowserContextOptions,
  use: (open: NewBrowser) => Promise<void>,
): Promise<void> => {
  const opened: BrowserContext[] = [];
  await use(async (options = {}) => {
    const context = await browser.newContext({ locale: 'en-GB', ...device, ...options });
    watch(context, watched);
    opened.push(context);
    return context.newPage();
  });
  for (const context of opened) await context.close();
};

/** Every journey ends with: no CSP report, no script error, no request to another origin. */
export const test = base.extend<{ watched: Watched; phone: NewBrowser; desk: NewBrowser }>({
  watched: [
    async ({ context }, use) => {
      const { dashboard, links } = stack();
      const watched = { complaints: [], origins: [dashboard, links] };
      watch(context, watched);
      await use(watched);
      expect(watched.complaints).toEqual([]);
    },
    { auto: true },
  ],
  phone: ({ browser, watched }, use) =>
    lend(
      { browser, watched },
      { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
      use,
    ),
  desk: ({ browser, watched }, use) =>
    lend({ browser, watched }, { viewport: { width: 1440, height: 900 } }, use),
});

export { expect };

/** The demo account of a role in a clinic's first matching place. */
export const account = (role: string, clinic = 0): string => {
  const clinics = [...new Set(stack().accounts.map((each) => each.clinic))];
  const found = stack().accounts.find((each) => each.role === role && each.clinic === clinics[clinic]);
  if (!found) throw new Error(`No demo account for ${role} in clinic ${clinic}.`);
  return found.email;
};

/** Gives e-mail and password; whatever comes next is the caller's to expect. */
export const givePassword = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto(`${stack().dashboard}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

/** Signs a demo account in, and is there when the dashboard is. */
export const signIn = async (page: Page, email: string): Promise<void> => {
  await givePassword(page, email, stack().password);
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

/**
 * No violation of WCAG 2.2 AA, nor of axe's best practices, in the page as it stands. No page of ours has frames, so that axe
 * may look at the one document there is, without a second page for putting frames together.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(page.frames(), `frames of ${page.url()}`).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const said = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 120)})`);
  expect(said, page.url()).toEqual([]);
};

/**
 * Colours that are on their way from one to another are neither: waits for what ends by itself. A change of scheme reaches the page's
 * own code a frame or two later, and only then anything begins to move.
 */
const settled = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState !== 'finished' && Number.isFinite(effect?.getComputedTiming().endTime),
        );
    for (let calm = 0; calm < 3;) {
      await new Promise(requestAnimationFrame);
      const still = moving();
      calm = still.length ? 0 : calm + 1;
      await Promise.allSettled(still.map(({ finished }) => finished));
    }
  });
};

/** The same in the light and in the dark. */
export const expectAccessibleInBoth = async (page: Page): Promise<void> => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    await expectAccessible(page);
  }
};

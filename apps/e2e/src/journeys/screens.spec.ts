import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { account, expect, expectAccessibleInBoth, signIn, stack, test } from '../journey';
import { addCouple, assign, makePin, onward, openLink, skipToTheEnd, throughTheBeginning } from '../walk';

/** The dashboard's own list of addresses: a screen that is missing below turns a test red. */
const addresses = (): string[] => {
  const file = resolve(import.meta.dirname, '../../../dashboard/src/paths.ts');
  return [...readFileSync(file, 'utf8').matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name!);
};

/** Every dashboard screen by address; `couple` and `response` are filled in from the demo data. */
const screens = async (page: Page): Promise<Readonly<Record<string, string>>> => {
  const origin = stack().dashboard;
  await page.goto(`${origin}/couples`);
  const couple = await page.locator('a[href^="/couples/"]:not([href$="/new"])').first().getAttribute('href');
  const response = await page.locator('a[href^="/responses/"]').first().getAttribute('href');
  return {
    home: '/',
    today: '/today',
    couples: '/couples',
    'couples, nothing found': '/couples?q=zzzz',
    newCouple: '/couples/new',
    couple: couple!,
    response: response!,
    together: '/together/0190a000-0000-7000-8000-000000000000',
    exercises: '/exercises',
    exercise: '/exercises/T04',
    'no such couple': '/couples/0190a000-0000-7000-8000-000000000000',
    'no such page': '/nowhere',
  };
};

/** Doors that show nothing without a session, a lock, an invitation or an empty database; `sign-in`, the first of them, is looked at on the way. */
const doors: Readonly<Record<string, string>> = {
  unlock: '/unlock',
  invitation: '/invitation#none',
  firstRun: '/first-run',
  forgotPassword: '/forgot-password',
  newPassword: '/new-password#none',
};

/** The screens of those who manage the clinic. */
const managersScreens: Readonly<Record<string, string>> = { staff: '/staff', account: '/account' };

const look = async (page: Page, all: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, path] of Object.entries(all)) {
    await page.goto(`${stack().dashboard}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(page, name).toHaveTitle(/^\S.* · Groundwork$/);
    await expectAccessibleInBoth(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, name).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.mantine-Button-root:visible'), `${name} on paper`).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
  }
};

for (const width of [1440, 390]) {
  test.describe(`${width} pixels, in the light and in the dark`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('every dashboard screen is accessible and nothing scrolls sideways', async ({ page }) => {
      test.setTimeout(180_000);
      await page.goto(`${stack().dashboard}/sign-in`);
      await expectAccessibleInBoth(page);
      await signIn(page, account('clinician'));
      await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
      const all = await screens(page);
      expect(addresses().length).toBeGreaterThan(5);
      expect(
        addresses().filter(
          (each) => each !== 'signIn' && !(each in { ...all, ...managersScreens, ...doors }),
        ),
      ).toEqual([]);
      await look(page, all);
    });

    test('every screen of those who manage the clinic is accessible and nothing scrolls sideways', async ({
      page,
    }) => {
      await signIn(page, account('admin'));
      await look(page, { ...managersScreens, ...doors });
    });

    test('every page behind a link is accessible', async ({ page, phone }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width: 1440, height: 900 });
      await signIn(page, account('clinician'));
      await addCouple(page, 'Uwe', 'Vera');
      const pin = await makePin(page, 'Uwe');
      const url = await assign(page, 'One step today', 'Uwe');
      const uwe = await phone();
      await uwe.setViewportSize({ width, height: 900 });
      await uwe.goto(url);
      await expectAccessibleInBoth(uwe);
      await openLink(uwe, url, '000');
      await expectAccessibleInBoth(uwe);
      await openLink(uwe, url, pin);
      await expect(uwe.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
      await expectAccessibleInBoth(uwe);
      await throughTheBeginning(uwe, () => expectAccessibleInBoth(uwe));
      await skipToTheEnd(uwe, () => expectAccessibleInBoth(uwe));
      await expectAccessibleInBoth(uwe);
      // Something that is needed is missing: the summary of problems is a state of its own.
      await onward(uwe, /^Send to /).click();
      await expect(uwe.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
      await expectAccessibleInBoth(uwe);
      await uwe.goto(`${stack().links}/s/pause`);
      await expectAccessibleInBoth(uwe);
      await uwe.goto(`${stack().links}/s/saved`);
      await expectAccessibleInBoth(uwe);
      await uwe.goto(`${stack().links}/s/nowhere`);
      await expectAccessibleInBoth(uwe);
    });
  });
}

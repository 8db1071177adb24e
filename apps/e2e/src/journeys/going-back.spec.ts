import type { Locator, Page } from '@playwright/test';
import { account, expect, signIn, stack, test } from '../journey';

const place = (page: Page) => page.evaluate(() => scrollY);

/** Follows a link from far down a screen, and comes back to where the link was. */
const thereAndBack = async (page: Page, link: Locator): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1 });
  await link.scrollIntoViewIfNeeded();
  const [before, from] = [await place(page), page.url()];
  expect(before).toBeGreaterThan(300);
  await link.click();
  await expect(page).not.toHaveURL(from);
  await expect(heading).toBeFocused();
  await expect.poll(() => place(page)).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(from);
  await expect(link).toBeFocused();
  await expect.poll(() => place(page)).toBe(before);
};

test('on the way back a list and a couple’s page are where they were left', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, account('clinician'));
  await page.goto(`${stack().dashboard}/couples`);
  const couples = page.locator('tbody').getByRole('link');
  await expect(couples.first()).toBeVisible();
  // By its address: an answer that arrives meanwhile moves its couple to the top, and every other one down.
  const couple = page.locator(`tbody a[href="${await couples.nth(20).getAttribute('href')}"]`);
  await thereAndBack(page, couple);
  await couple.click();
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await thereAndBack(page, page.locator('main a[href^="/responses/"]').last());
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const end = await place(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or do' }).fill('today');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused();
  await page.goBack();
  await expect.poll(() => place(page)).toBe(end);
});

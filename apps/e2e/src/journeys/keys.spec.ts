import type { Page } from '@playwright/test';
import { account, expect, expectAccessibleInBoth, signIn, stack, test } from '../journey';
import { addCouple } from '../walk';

/** Counts the keys that are pressed; a key held for another one is none. */
const countKeys = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    Object.assign(globalThis, { pressed: 0 });
    const count = (event: KeyboardEvent) => {
      if (!['Control', 'Meta', 'Shift', 'Alt'].includes(event.key))
        (globalThis as unknown as { pressed: number }).pressed += 1;
    };
    document.addEventListener('keydown', count, true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { pressed: number }).pressed);
};
const palette = (page: Page) => page.getByRole('combobox', { name: 'Search or do' });
const handedOver = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Done' });

test('an exercise is assigned with eight keys from the couple’s page, once more with four, with ten from anywhere', async ({
  page,
}) => {
  await signIn(page, account('clinician'));
  await addCouple(page, 'Quirin', 'Rahel');
  const keys = await countKeys(page);

  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type('one s');
  await expect(
    page.getByRole('option', { name: /^Assign “One step today” to Quirin and Rahel/ }),
  ).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Preview, nothing is saved' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(handedOver(page)).toBeVisible();
  expect(await keys()).toBeLessThanOrEqual(8);
  await handedOver(page).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  const before = await keys();
  await page.keyboard.press('Control+k');
  // From here on nothing is waited for: fingers know the keys.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(handedOver(page)).toBeVisible();
  expect((await keys()) - before).toBeLessThanOrEqual(4);

  await page.goto(`${stack().dashboard}/exercises`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const anywhere = await countKeys(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('st quir');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(handedOver(page)).toBeVisible();
  expect(await anywhere()).toBeLessThanOrEqual(10);
});

test('the palette knows its own words and the screen’s acts, and says when couples can’t be looked up', async ({
  page,
  context,
}) => {
  await signIn(page, account('clinician'));
  await addCouple(page, 'Severin', 'Tilda');
  const type = async (words: string) => {
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeFocused();
    await page.keyboard.type(words);
  };
  await type('assign one step to sever');
  await expect(
    page.getByRole('option', { name: /^Assign “One step today” to Severin and Tilda/ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await type('make pin tilda');
  await expect(page.getByRole('option', { name: /^Make a PIN for Tilda/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'PIN for Tilda' })).toBeVisible();
  await page.keyboard.press('Escape');

  await context.setOffline(true);
  await type('one step severin');
  await expect(page.getByText(/^Couples can’t be looked up right now/)).toBeVisible();
  await expect(page.getByRole('option', { name: /^Assign “One step today”/ })).toBeVisible();
  await expectAccessibleInBoth(page);
  await context.setOffline(false);
  await palette(page).fill('tilda');
  await expect(page.getByRole('option', { name: /^Severin and Tilda/ })).toBeVisible();
});

test('the day’s list is worked through by keys alone, and stays in view beside a closer look', async ({
  page,
}) => {
  await signIn(page, account('clinician'));
  const rows = page.locator('[data-row]');
  await expect(rows.first()).toBeVisible();
  await expectAccessibleInBoth(page);
  const second = await rows.nth(1).innerText();
  await rows.first().focus();
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: /^Mark reviewed/ })).toBeVisible();
  await expect(rows.first()).toBeInViewport();
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Control+Enter');
  await expect(rows.first()).toHaveText(second.replace(/\n/g, ''));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.first()).not.toHaveText(second.replace(/\n/g, ''));

  await page
    .getByRole('button', { name: /^Put off:/ })
    .first()
    .click();
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Until tomorrow' }).click();
  await expect(rows.first()).toHaveText(second.replace(/\n/g, ''));
  await page.getByText('Put off (1)').click();
  await page.getByRole('button', { name: /^Bring back:/ }).click();
  await expect(rows.first()).not.toHaveText(second.replace(/\n/g, ''));

  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessibleInBoth(page);
});

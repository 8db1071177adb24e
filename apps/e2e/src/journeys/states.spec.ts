import type { Page } from '@playwright/test';
import { account, expect, expectAccessibleInBoth, signIn, stack, test } from '../journey';
import {
  addCouple,
  assign,
  leadOn,
  makePin,
  newLink,
  onward,
  openLink,
  skipToTheEnd,
  throughTheBeginning,
} from '../walk';

/** Everything that opens over the couple's page by one press. */
const opening = [
  /^Assign/,
  'Edit Wanda',
  /^Stage:.*Change$/,
  /^Status:.*Change$/,
  /^Time zone:.*Change$/,
  /Make a PIN for Wanda/,
  /Add a rupture/,
  /Add a colleague/,
];

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
};

test('dialogs are accessible, and give the focus back to what opened them', async ({ page }) => {
  await signIn(page, account('clinician'));
  await addCouple(page, 'Wanda', 'Xaver');
  for (const name of opening) {
    const button = page.getByRole('button', { name }).first();
    await button.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessibleInBoth(page);
    await closeDialog(page);
    await expect(button).toBeFocused();
  }
});

test('choosing several rows of Today is accessible, with nothing chosen and with the days to put them off to', async ({
  page,
}) => {
  await signIn(page, account('clinician'));
  await page.getByRole('button', { name: 'Choose several' }).click();
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeDisabled();
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'All in view' }).click();
  await page.getByRole('button', { name: 'Put off' }).click();
  await expect(page.getByRole('button', { name: 'Until tomorrow' })).toBeVisible();
  await expectAccessibleInBoth(page);
  // What opens beneath a button stays within a phone's screen.
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  const why = page.getByRole('button', { name: 'Why this order?' });
  await why.click();
  const said = await page.getByText(/^The most urgent kind comes first/).boundingBox();
  expect(said?.x).toBeGreaterThanOrEqual(0);
  expect((said?.x ?? 0) + (said?.width ?? 0)).toBeLessThanOrEqual(390);
});

test('what an assignment shows on its way is accessible: choices, link, code, PIN, menu, due day', async ({
  page,
}) => {
  await signIn(page, account('clinician'));
  await addCouple(page, 'Ysolde', 'Zoran');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Assign/ }).click();
  await dialog.getByText('In plain facts', { exact: true }).click();
  const submit = dialog.getByRole('button', { name: 'None of these applies. Assign' });
  await submit.click();
  await expect(dialog.getByText('Choose at least one of them.')).toBeVisible();
  await expectAccessibleInBoth(page);
  await dialog.getByRole('checkbox', { name: 'Ysolde' }).check();
  await submit.click();
  await dialog.getByRole('button', { name: 'Show to scan' }).click();
  await expectAccessibleInBoth(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();

  const actions = page.getByRole('button', { name: /^Actions for “In plain facts”/ });
  await actions.click();
  await expectAccessibleInBoth(page);
  for (const entry of ['Change the due day', 'Make a new link']) {
    await page.getByRole('menuitem', { name: entry }).click();
    await expect(dialog).toBeVisible();
    await expectAccessibleInBoth(page);
    await closeDialog(page);
    await expect(actions).toBeFocused();
    await actions.click();
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Make a PIN for Ysolde' }).click();
  await dialog.getByRole('button', { name: 'Make a PIN' }).click();
  await expect(dialog.getByText(/^\d{3} \d{3}$/)).toBeVisible();
  await expectAccessibleInBoth(page);
});

test('menus, an unreachable server and a home without couples are accessible', async ({ page, desk }) => {
  await signIn(page, account('clinician'));
  // One row says as much as all of them.
  await page.goto(`${stack().dashboard}/couples?q=Amara`);
  await expect(page.getByRole('heading', { level: 1, name: 'Couples' })).toBeVisible();
  for (const name of [/^Account:/, 'Stage', 'Status']) {
    const menu = page.getByRole('button', { name }).first();
    await menu.click();
    await expect(menu).toHaveAttribute('aria-expanded', 'true');
    await expectAccessibleInBoth(page);
    await page.keyboard.press('Escape');
  }
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('link', { name: 'Library' }).first().click();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'One step today' })).toBeVisible();
  for (const role of ['admin', 'assistant']) {
    const other = await desk();
    await signIn(other, account(role));
    await expectAccessibleInBoth(other);
  }
});

for (const [title, one] of [
  ['In plain facts', 'Aino'],
  ['Three sentences', 'Bela'],
  ['In my own words', 'Cem'],
  ['One inch at a time', 'Dina'],
  ['A grounding practice', 'Elif'],
] as const) {
  test(`every page of “${title}” is accessible on a phone`, async ({ page, phone }) => {
    await signIn(page, account('clinician'));
    await addCouple(page, one, 'Falk');
    const pin = await makePin(page, one);
    const url = await assign(page, title, one);
    const holder = await phone();
    await openLink(holder, url, pin);
    await throughTheBeginning(holder);
    await skipToTheEnd(holder, () => expectAccessibleInBoth(holder));
    await expectAccessibleInBoth(holder);
  });
}

test('leaving out an answer, the receipt and a closed page are accessible', async ({ page, phone }) => {
  await signIn(page, account('clinician'));
  const { pin, url } = await newLink(page, ['Gorm', 'Hella']);
  const gorm = await phone();
  await openLink(gorm, url, pin);
  await throughTheBeginning(gorm);
  await gorm.getByLabel('This is my first step').check();
  await onward(gorm, 'Skip').click();
  await expect(gorm.getByRole('heading', { name: 'Leave this answer out?' })).toBeVisible();
  await expectAccessibleInBoth(gorm);
  await gorm.goto(`${stack().links}/s/q/2`);
  await gorm.getByLabel('Care for myself').check();
  await leadOn(gorm, 'Continue');
  await skipToTheEnd(gorm);
  await onward(gorm, /^Send to /).click();
  await expect(gorm.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expectAccessibleInBoth(gorm);
  await gorm.goto(`${stack().links}/s`);
  await expect(gorm.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
  await expectAccessibleInBoth(gorm);
});

import { account, expect, expectAccessibleInBoth, signIn, stack, test } from '../journey';

test('two windows lock and unlock together, by keys alone, and what was typed is still there', async ({
  page,
  context,
}) => {
  await signIn(page, account('clinician'));
  await page.goto(`${stack().dashboard}/couples/new`);
  const name = page.getByLabel(/^Name, as they wish/).first();
  await name.fill('Ida');
  const other = await context.newPage();
  await other.goto(`${stack().dashboard}/exercises`);
  await expect(other.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();

  await name.focus();
  await page.keyboard.press('Control+Shift+L');
  for (const each of [page, other]) {
    await expect(each.getByRole('dialog', { name: 'Locked' })).toBeVisible();
    await expect(each.getByRole('navigation', { includeHidden: true }).first()).toBeHidden();
  }
  await expect(name).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Locked' })).toBeVisible();
  await expectAccessibleInBoth(page);

  // A page that is loaded anew shows nothing either.
  const third = await context.newPage();
  await third.goto(`${stack().dashboard}/couples`);
  await expect(third).toHaveURL(/\/unlock\?from=%2Fcouples$/);
  await expectAccessibleInBoth(third);

  await page.bringToFront();
  await page.getByRole('dialog').getByLabel('Your password').fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: "That isn't your password" })).toBeVisible();
  await page.getByRole('dialog').getByLabel('Your password').fill(stack().password);
  await page.keyboard.press('Enter');
  for (const each of [page, other]) {
    await expect(each.getByRole('dialog', { name: 'Locked' })).toBeHidden();
    await expect(each.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await expect(name).toHaveValue('Ida');
  await expect(name).toBeFocused();
});

test('a sign-out in one window ends the others, and whoever signs in next finds nothing of the person before', async ({
  page,
  context,
}) => {
  await signIn(page, account('admin'));
  const other = await context.newPage();
  await other.goto(`${stack().dashboard}/staff`);
  await expect(other.getByRole('table')).toBeVisible();
  await page.getByRole('button', { name: /^Account:/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(other).toHaveURL(/sign-in/);

  await signIn(page, account('admin'));
  await other.goto(`${stack().dashboard}/staff`);
  await expect(other.getByRole('table')).toBeVisible();
  await signIn(page, account('owner'));
  await expect(other).toHaveURL(/\/today$/);
  await expect(other.getByRole('button', { name: /^Account: Marguerite/ })).toBeVisible();
});

test('a lock without a network holds after a reload', async ({ page, context }) => {
  await signIn(page, account('assistant'));
  await context.setOffline(true);
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('dialog', { name: 'Locked' })).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page).toHaveURL(/\/unlock/);
  await page.getByLabel('Your password').fill(stack().password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Welcome/ })).toBeVisible();
});

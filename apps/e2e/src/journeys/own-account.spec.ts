import { randomUUID } from 'node:crypto';
import { account, expect, expectAccessibleInBoth, givePassword, signIn, stack, test } from '../journey';

const FIRST = 'a lamp above the harbour';
const SECOND = 'two herons in cold water';

/** The newest link in the demo's mailbox for an address. */
const linkTo = async (email: string, path: string): Promise<string> => {
  let link = '';
  await expect(async () => {
    const mails = await (await fetch(`${stack().mailbox}/mails`)).text();
    const found = mails
      .split('<article>')
      .filter((each) => each.includes(`To ${email}`))
      .flatMap((each) => new RegExp(`http[^\\s<"]+${path}#[\\w-]{43}`).exec(each)?.[0] ?? []);
    link = found[0] ?? '';
    expect(link).not.toBe('');
  }).toPass();
  return link;
};

test('somebody who forgot their password gets another one by mail, signs in, and changes it back', async ({
  page,
  desk,
}) => {
  // Somebody new, so that no other journey works with an account whose password changes.
  const email = `ines-${randomUUID()}@mail.example`;
  const admin = await desk();
  await signIn(admin, account('admin'));
  await admin.getByRole('link', { name: 'Staff', exact: true }).click();
  await expect(admin.getByRole('table', { name: 'People' })).toBeVisible();
  await admin.keyboard.press('Control+Enter');
  await admin.getByRole('dialog').getByLabel('E-mail').fill(email);
  await admin.keyboard.press('Control+Enter');
  const elsewhere = await desk();
  await elsewhere.goto(await linkTo(email, '/invitation'));
  await elsewhere.getByLabel('E-mail').fill(email);
  await elsewhere.getByLabel('Your name').fill('Ines Kraft');
  await elsewhere.getByLabel('Password', { exact: true }).fill(FIRST);
  await elsewhere.getByRole('button', { name: 'Join' }).click();
  await expect(elsewhere).not.toHaveURL(/invitation/);

  await page.goto(`${stack().dashboard}/sign-in`);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  // The page before has a field of the same name.
  await expect(page.getByRole('heading', { level: 1, name: 'Forgot your password?' })).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Look in your mailbox' })).toBeVisible();
  await expectAccessibleInBoth(page);
  const link = await linkTo(email, '/new-password');
  await page.goto(link);
  await page.getByLabel('New password').fill(SECOND);
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your password is changed' })).toBeVisible();
  await expectAccessibleInBoth(page);

  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await elsewhere.goto(link);
  await expect(elsewhere.getByText(/^This link was used, replaced/)).toBeVisible();
  await expectAccessibleInBoth(elsewhere);

  await givePassword(page, email, SECOND);
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`${stack().dashboard}/account`);
  await page.getByRole('button', { name: 'Change the password' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the password' });
  await dialog.getByLabel('Your password now').fill(SECOND);
  await dialog.getByLabel('New password').fill(FIRST);
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Your password is changed. You are signed in here only.')).toBeVisible();

  await page.getByRole('button', { name: 'Set up your second factor' }).click();
  await expect(page.getByRole('dialog', { name: /second factor|that it is you/ })).toBeVisible();
  await expectAccessibleInBoth(page);
  await givePassword(elsewhere, email, FIRST);
  await expect(elsewhere).not.toHaveURL(/sign-in/);
});

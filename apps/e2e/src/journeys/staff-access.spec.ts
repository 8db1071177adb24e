import { randomUUID } from 'node:crypto';
import { account, expect, expectAccessibleInBoth, givePassword, signIn, stack, test } from '../journey';

const PASSWORD = 'a lamp above the harbour';
/** Without a gap to break at: it must push nothing out of sight. */
const NAME = `Nia ${'W'.repeat(70)}`;

test('an admin invites a colleague, who joins from the mail and works, and loses the access at once', async ({
  page,
  desk,
}) => {
  const email = `nia-${randomUUID()}@mail.example`;
  await signIn(page, account('admin'));
  await page.getByRole('link', { name: 'Staff', exact: true }).click();
  await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Invite a colleague' });
  await expectAccessibleInBoth(page);
  await dialog.getByLabel('E-mail').fill(email);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`The invitation is on its way to ${email}.`)).toBeVisible();
  await expectAccessibleInBoth(page);

  let link = '';
  await expect(async () => {
    const mails = await (await fetch(`${stack().mailbox}/mails`)).text();
    const mail = mails.split('<article>').find((each) => each.includes(`To ${email}`)) ?? '';
    expect(mail).toContain('invites you');
    link = /http[^\s<"]+\/invitation#[\w-]{43}/.exec(mail)?.[0] ?? '';
  }).toPass();

  const nia = await desk();
  await nia.goto(link);
  await expect(nia.getByRole('heading', { level: 1, name: /^Join / })).toBeVisible();
  await expectAccessibleInBoth(nia);
  await nia.getByLabel('E-mail').fill(email);
  await nia.getByLabel('Your name').fill(NAME);
  await nia.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await nia.getByRole('button', { name: 'Join' }).click();
  await expect(nia).not.toHaveURL(/invitation/);
  await expect(nia.getByRole('heading', { level: 1 })).toBeVisible();
  // A page that asks for nothing by itself, so that the request after she is disabled is one she makes.
  await nia.getByRole('link', { name: 'Library' }).first().click();
  await expect(nia.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await expect(nia.getByRole('button', { name: `Account: ${NAME}` })).toBeInViewport({ ratio: 1 });

  const next = await desk();
  await next.goto(link);
  await expect(next.getByText(/^This invitation was used, taken back, or is too old/)).toBeVisible();
  await givePassword(next, email, PASSWORD);
  await expect(next).not.toHaveURL(/sign-in/);

  await page.reload();
  await page.getByRole('button', { name: `Actions for ${NAME}` }).click();
  await page.getByRole('menuitem', { name: 'Disable' }).click();
  await expect(page.getByRole('dialog', { name: `Disable ${NAME}?` })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`${NAME} can no longer sign in.`)).toBeVisible();
  await nia.getByRole('link', { name: 'Today' }).first().click();
  await expect(nia.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await givePassword(next, email, PASSWORD);
  await expect(next.getByText("That e-mail address and password don't go together.")).toBeVisible();
});

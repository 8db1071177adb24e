import { URI, type TOTP } from 'otpauth';
import { account, expect, expectAccessibleInBoth, givePassword, stack, test } from '../journey';

test('the first sign-in enrols a second factor; the next one asks for it; a recovery code stands in once', async ({
  page,
  desk,
}) => {
  const { email, password } = stack().owner;
  await givePassword(page, email, password);
  const secret = (await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4})+$/).innerText()).replaceAll(' ', '');
  const codes = URI.parse(`otpauth://totp/Groundwork?secret=${secret}`) as TOTP;
  await expectAccessibleInBoth(page);
  await page.getByLabel('Code from the app').fill(codes.generate());
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeVisible();
  const recovery = await page.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).allInnerTexts();
  expect(recovery).toHaveLength(10);
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'I’ve kept them' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  // No demo, no banner.
  await expect(page.getByText('Demo clinic:')).toBeHidden();

  const next = await desk();
  await givePassword(next, email, password);
  await expect(next.getByRole('heading', { name: 'Enter your code' })).toBeVisible();
  await expectAccessibleInBoth(next);
  await next.getByRole('button', { name: 'Use a recovery code' }).click();
  await expect(next.getByLabel('Recovery code')).toBeVisible();
  await expectAccessibleInBoth(next);
  await next.getByLabel('Recovery code').fill(recovery[0]!);
  await next.getByRole('button', { name: 'Continue' }).click();
  await expect(next.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('a wrong password and an unknown address get the same words, and what was typed stays', async ({
  page,
}) => {
  const answers: string[] = [];
  for (const email of [stack().owner.email, 'nobody@nowhere.example']) {
    await givePassword(page, email, 'not the password at all');
    const alert = page
      .getByRole('alert')
      .or(page.getByText("That e-mail address and password don't go together."));
    await expect(alert.first()).toBeVisible();
    await expectAccessibleInBoth(page);
    answers.push(await alert.first().innerText());
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
  }
  expect(answers[0]).toBe(answers[1]);
});

test('who works in two clinics chooses one', async ({ page }) => {
  await givePassword(page, account('supervisor'), stack().password);
  await expect(page.getByRole('heading', { name: 'Choose a clinic' })).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Larkfield Couples Rooms' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByText('Larkfield Couples Rooms').first()).toBeVisible();
});

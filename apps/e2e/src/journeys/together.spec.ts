import { account, expect, expectAccessibleInBoth, signIn, test } from '../journey';
import { addCouple } from '../walk';

test('both partners do an exercise in session: agreed, written, kept over a closed window, finished, read again', async ({
  page,
}) => {
  const words = 'Ten minutes on Sunday, after breakfast.';
  await signIn(page, account('clinician'));
  const address = await addCouple(page, 'Mila', 'Nuri');
  await page.getByRole('button', { name: /^Assign/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('One step today', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Together, in session, instead' }).click();
  await expect(dialog.getByText('Nothing is sent, and no link is made.')).toBeVisible();
  await expectAccessibleInBoth(page);
  await dialog.getByRole('button', { name: 'None of these applies. Assign' }).click();
  await page.getByRole('link', { name: 'Open “One step today” for both together' }).click();

  await expect(page.getByRole('heading', { name: 'How your words are handled' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText(/^Here, both of you see every answer/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Mila agrees' }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText(/^Both of you need to agree/)).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.getByRole('checkbox', { name: 'Nuri agrees' }).check();
  await page.getByRole('button', { name: 'Begin' }).click();

  const main = page.getByRole('main');
  const asked = (name: string) => main.getByRole('heading', { level: 2, name });
  await expect(asked('How did your last step go?')).toBeVisible();
  await main.getByRole('button', { name: 'Skip' }).click();
  await main.getByLabel('Have an honest talk').check();
  await main.getByRole('button', { name: 'Continue' }).click();
  await expect(asked('Before an honest talk')).toBeFocused();
  await main.getByRole('button', { name: 'Continue' }).click();
  await expect(asked('What is the smallest version of it?')).toBeFocused();
  await main.getByRole('textbox').fill(words);
  await expect(main.getByText(/^Saved at/)).toBeVisible();
  await expectAccessibleInBoth(page);

  // The window is gone; what was saved is there in the next one.
  await page.reload();
  await expect(main.getByRole('heading', { name: 'Look over what you wrote together' })).toBeVisible();
  await expect(main.getByText(words)).toBeVisible();
  await expectAccessibleInBoth(page);
  await main.getByRole('button', { name: 'Stop here' }).click();
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await main.getByRole('button', { name: 'Finish' }).click();
  await expect(main.getByText(/^Made together in session/)).toBeVisible();
  const toThemselves = main.getByText('Turn the screen to yourself before you leave this page.');
  await expect(toThemselves).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(toThemselves).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expectAccessibleInBoth(page);

  await main.getByRole('link', { name: /^Mila and Nuri/ }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByText(/^Made together in session, .*Written down by/)).toBeVisible();
  await page.getByRole('link', { name: 'One step today', exact: true }).click();
  await expect(main.getByText(words)).toBeVisible();
});

import { account, expect, expectAccessibleInBoth, signIn, stack, test } from '../journey';
import { addAddress, addCouple, makePin, openLink } from '../walk';

const mailTo = async (address: string): Promise<string> =>
  (await (await fetch(`${stack().mailbox}/mails`)).text())
    .split('<article>')
    .filter((mail) => mail.includes(`To ${address}`))
    .join('');

test('a step goes by mail unless the clinician chooses otherwise, and the note opens it', async ({
  page,
  phone,
}) => {
  const address = 'quill@mail.example';
  await signIn(page, account('clinician'));
  await addCouple(page, 'Quill', 'Romy');
  await addAddress(page, 'Quill', address);
  const pin = await makePin(page, 'Quill');
  await page.getByRole('button', { name: /^Assign/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('One step today', { exact: true }).click();
  await dialog.getByRole('checkbox', { name: 'Romy' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Quill' }).check();
  await expect(dialog.getByText(/^Quill: a note by mail, at once/)).toBeVisible();
  await expect(dialog.getByText('Quill has no safe hours. The note may arrive at any hour.')).toBeVisible();
  await expectAccessibleInBoth(page);
  await dialog.getByRole('button', { name: /Assign$/ }).click();
  await expect(page.getByText(/^The note to Quill leaves/)).toBeVisible();
  await expect(page.getByText(/^Note leaves/)).toBeVisible();

  await expect.poll(() => mailTo(address), { timeout: 45_000 }).toContain('A note for you');
  const mail = await mailTo(address);
  expect(mail).not.toMatch(/Quill|Romy|Juniper|One step/);
  const [url] = /http[^"<]*\/t#[\w-]+/.exec(mail) ?? [];
  const partner = await phone();
  await openLink(partner, url!, pin);
  await expect(partner.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Note sent/)).toBeVisible();
});

test('an assignment is taken back before anybody hears of it', async ({ page }) => {
  const address = 'sorrel@mail.example';
  await signIn(page, account('clinician'));
  await addCouple(page, 'Sorrel', 'Tamsin');
  await addAddress(page, 'Sorrel', address);
  const assign = async (): Promise<void> => {
    await page.getByRole('button', { name: /^Assign/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('One step today', { exact: true }).click();
    await dialog.getByRole('checkbox', { name: 'Tamsin' }).uncheck();
    await dialog.getByRole('button', { name: /Assign$/ }).click();
    await expect(page.getByText(/^The note to Sorrel leaves/)).toBeVisible();
  };
  await assign();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back. Nobody hears of it.')).toBeVisible();
  // The note of the first would have left before that of the second.
  await assign();
  await expect.poll(() => mailTo(address), { timeout: 45_000 }).toContain('A note for you');
  expect((await mailTo(address)).split('A note for you')).toHaveLength(2);
});

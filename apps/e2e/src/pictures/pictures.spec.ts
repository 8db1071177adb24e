import { resolve } from 'node:path';
import { account, expect, signIn, stack, test } from '../journey';
import { newLink, onward, openLink, throughTheBeginning } from '../walk';

const file = (name: string): string =>
  resolve(import.meta.dirname, '../../../../docs/pictures', `${name}.png`);

test('pictures of the caseload, a couple, the assignment, a response and a question on the phone', async ({
  page,
  phone,
}) => {
  await signIn(page, account('clinician'));
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await page.screenshot({ path: file('today') });
  await page.goto(`${stack().dashboard}/couples`);
  await expect(page.locator('a[href^="/responses/"]').first()).toBeVisible();
  await page.screenshot({ path: file('caseload') });
  await page.locator('a[href^="/responses/"]').first().click();
  await expect(page.getByRole('button', { name: /^Mark reviewed/ })).toBeVisible();
  await page.screenshot({ path: file('response') });
  await page.goto(`${stack().dashboard}/couples`);
  await page.locator('a[href^="/couples/"]:not([href$="/new"])').first().click();
  await expect(page.getByRole('button', { name: /^Assign/ })).toBeVisible();
  await page.screenshot({ path: file('couple') });
  const { pin, url } = await newLink(page, ['Robin', 'Sam']);
  const robin = await phone();
  await openLink(robin, url, pin);
  await throughTheBeginning(robin);
  await onward(robin, 'Skip').click();
  await expect(robin.getByRole('radio').first()).toBeVisible();
  await robin.screenshot({ path: file('question') });
});

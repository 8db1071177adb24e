import type { Page } from '@playwright/test';
import { URI, type TOTP } from 'otpauth';
import { expect, expectAccessibleInBoth, stack, test } from '../journey';
import { startEmpty, type EmptyStack } from '../stack/empty';

let empty: EmptyStack;
test.beforeAll(async () => {
  empty = await startEmpty(stack().environment);
});
test.afterAll(() => empty.stop());

const password = 'a lamp above the harbour';
const codes = /There is no clinic yet\. .*http:\/\/localhost:\d+ with the code (\S+)\n/g;
/** The code, as whoever started it reads it: it stands in one line, and nowhere else. */
const printedCode = async (): Promise<string> => {
  await expect.poll(() => empty.said()).toMatch(codes);
  const [[, code = ''] = []] = [...empty.said().matchAll(codes)];
  expect(empty.said().split(code)).toHaveLength(2);
  return code;
};

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
/** Types into the field that the Tab key reaches next. */
const next = async (page: Page, label: string, text: string): Promise<void> => {
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(label, { exact: true })).toBeFocused();
  await page.keyboard.type(text);
};

test('the first clinic is set up with the printed code, by keyboard alone, and once', async ({
  page,
  desk,
  watched,
}) => {
  watched.origins.push(empty.dashboard);
  const code = await printedCode();
  await page.goto(`${empty.dashboard}/couples`);
  await expect(heading(page, 'Welcome to Groundwork')).toBeFocused();
  await expectAccessibleInBoth(page);
  await next(page, 'Code', '0000-0000-0000');
  await page.keyboard.press('Enter');

  await expect(heading(page, 'Your clinic')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enter the clinic’s name.')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessibleInBoth(page);
  await page.keyboard.type('Willow Room');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('vienna');
  await page.keyboard.press('Tab');
  await next(page, 'What it is', 'Notruf');
  await next(page, 'Number', '112');
  await page.keyboard.press('Enter');

  await expect(heading(page, 'You, the owner')).toBeFocused();
  await next(page, 'Your name', 'Vera Lindholm');
  await next(page, 'E-mail', 'vera@willow.example');
  await next(page, 'Password', password);
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Enter');

  // The code was a wrong one: back to it, with everything else kept.
  await expect(page.getByText(/^This code opens nothing here/)).toBeVisible();
  await expect(page.getByLabel('Code')).toBeFocused();
  await expectAccessibleInBoth(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(code.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Your clinic')).toBeFocused();
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Vienna');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'You, the owner')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await expect(heading(page, 'Set up your second factor')).toBeVisible();
  const secret = (await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4})+$/).innerText()).replaceAll(' ', '');
  const app = URI.parse(`otpauth://totp/Groundwork?secret=${secret}`) as TOTP;
  await page.getByLabel('Code from the app').focus();
  await page.keyboard.type(app.generate());
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I’ve kept them' }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Today')).toBeVisible();
  await expect(page.getByText('Willow Room').first()).toBeVisible();
  const toBegin = page.getByRole('region', { name: 'To begin with' });
  await expect(toBegin.getByRole('link', { name: 'Add a couple' })).toHaveAttribute('href', '/couples/new');
  await expect(toBegin.getByText('Send one step')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Invite a colleague' })).toHaveAttribute('href', '/staff');
  await expectAccessibleInBoth(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await toBegin.getByRole('button', { name: 'Put away' }).focus();
  await page.keyboard.press('Enter');
  await expect(toBegin).toBeHidden();
  await expect(heading(page, 'Today')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(toBegin).toBeVisible();
  await page.reload();
  await expect(toBegin).toBeVisible();

  const other = await desk();
  await other.goto(`${empty.dashboard}/first-run`);
  await expect(heading(other, 'Sign in')).toBeVisible();
  expect(empty.said().split(code)).toHaveLength(2);
  for (const typed of ['Willow', 'vera@willow', password]) expect(empty.said()).not.toContain(typed);
});

import { expect, type Locator, type Page } from '@playwright/test';
import { stack } from './journey';

/** Opens a link as a phone does: the address, then the PIN. */
export const openLink = async (phone: Page, url: string, pin: string): Promise<void> => {
  await phone.goto(url);
  await phone.getByLabel('Your PIN').fill(pin);
  await phone.getByRole('button', { name: 'Continue' }).click();
};

/** The button or link that leads on from a partner's page. */
export const onward = (phone: Page, name: string | RegExp): Locator =>
  phone
    .getByRole('main')
    .getByRole('button', { name })
    .or(phone.getByRole('main').getByRole('link', { name }));

/** Through the pages that come before the first question, as a first visit has them. `atEach` sees every one. */
export const throughTheBeginning = async (
  phone: Page,
  atEach: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  await expect(phone.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
  await atEach();
  await onward(phone, /^(Continue|Go on)/).click();
  await expect(phone.getByRole('heading', { name: 'How your words are handled' })).toBeVisible();
  await atEach();
  await onward(phone, 'I have read this, go on').click();
  await expect(onward(phone, 'Start')).toBeVisible();
  await atEach();
  await onward(phone, 'Start').click();
};

/** Skips what is left; ends where all answers are looked over. `atEach` sees every page on the way. */
export const skipToTheEnd = async (
  phone: Page,
  atEach: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const review = phone.getByRole('heading', { name: 'Look over your answers' });
  // An empty question is left out by going on.
  const next = onward(phone, /^(Continue|Go on)$/);
  for (;;) {
    await expect(review.or(next.first())).toBeVisible();
    if (await review.isVisible()) return;
    await atEach();
    await leadOn(phone, /^(Continue|Go on)$/);
  }
};

/** Leads on, and is there when the next page is. */
export const leadOn = async (phone: Page, name: string | RegExp): Promise<void> => {
  const here = phone.url();
  await onward(phone, name).first().click();
  await expect(phone).not.toHaveURL(here);
};

/** Answers "One step today", from its first question to the look over all answers. */
export const answerOneStep = async (phone: Page, words: string): Promise<void> => {
  await expect(phone.getByRole('heading', { name: 'How did your last step go?' })).toBeVisible();
  await leadOn(phone, 'Skip');
  await phone.getByLabel('Ask for support or therapy').check();
  await leadOn(phone, 'Continue');
  await phone.getByRole('main').getByRole('textbox').first().fill(words);
  await leadOn(phone, 'Continue');
  await skipToTheEnd(phone);
};

/** A couple made by the signed-in clinician; ends on its page, whose address it returns. */
export const addCouple = async (page: Page, one: string, other: string): Promise<string> => {
  await page.goto(`${stack().dashboard}/couples/new`);
  const names = page.getByLabel(/^Name, as they wish/);
  await names.nth(0).fill(one);
  await names.nth(1).fill(other);
  await page.getByRole('button', { name: 'Add the couple' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${one} and ${other}` })).toBeVisible();
  return page.url();
};

/** Gives a partner an e-mail address, on the couple's page. */
export const addAddress = async (page: Page, name: string, address: string): Promise<void> => {
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill(address);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
};

/** Makes a PIN on the couple's page and puts it away again. */
export const makePin = async (page: Page, name: string): Promise<string> => {
  await page.getByRole('button', { name: `Make a PIN for ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `PIN for ${name}` });
  await dialog.getByRole('button', { name: 'Make a PIN' }).click();
  const shown = dialog.getByText(/^\d{3} \d{3}$/);
  const pin = (await shown.innerText()).replace(/\D/g, '');
  await dialog.getByRole('button', { name: 'Done, hide it' }).click();
  await expect(shown).toBeHidden();
  return pin;
};

/** Assigns an exercise from the couple's page, to one partner at least; returns the address of the link for one of them. */
export const assign = async (page: Page, exercise: string, name: string): Promise<string> => {
  await page.getByRole('button', { name: /^Assign/ }).click();
  await page.getByRole('dialog').getByText(exercise, { exact: true }).click();
  // The dialog moves once more when the preview is there.
  await expect(page.getByRole('group', { name: 'Preview, nothing is saved' })).toBeVisible();
  // A new couple has no rupture that would say whom an exercise for one partner is meant for.
  await page.getByRole('dialog').getByRole('checkbox', { name, exact: true }).check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(None of these applies\. )?Assign$/ })
    .click();
  const address = page.getByLabel(`Address for ${name}`);
  await expect(address).toBeVisible();
  const url = await address.inputValue();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  return url;
};

/** A couple, and what opens a step for its first partner, who is given a PIN. The couple's page stays open. */
export const newLink = async (
  page: Page,
  [one, other]: readonly [string, string],
  exercise = 'One step today',
): Promise<{ readonly pin: string; readonly url: string }> => {
  await addCouple(page, one, other);
  const pin = await makePin(page, one);
  return { pin, url: await assign(page, exercise, one) };
};

import type { Page } from '@playwright/test';
import { account, expect, expectAccessible, signIn, test } from '../journey';
import { addCouple, assign, leadOn, makePin, newLink, onward, openLink, throughTheBeginning } from '../walk';

const heading = (phone: Page, name: string | RegExp) => phone.getByRole('heading', { level: 1, name });
const text = (phone: Page) => phone.getByRole('main').getByRole('textbox').first();

/** To the question that asks for a few words. */
const toTheWords = async (phone: Page): Promise<void> => {
  await throughTheBeginning(phone);
  await leadOn(phone, 'Skip');
  await phone.getByLabel('Ask for support or therapy').check();
  await leadOn(phone, 'Continue');
  await expect(text(phone)).toBeVisible();
  await phone.waitForLoadState('networkidle');
};

test('two partners on one phone never mix: an old tab saves nothing into the other’s step, and shows nothing of it', async ({
  page,
  phone,
}) => {
  await signIn(page, account('clinician'));
  await addCouple(page, 'Wanja', 'Xenia');
  const [pinOfOne, pinOfOther] = [await makePin(page, 'Wanja'), await makePin(page, 'Xenia')];
  const ofOne = await assign(page, 'One step today', 'Wanja');
  const ofOther = await assign(page, 'One step today', 'Xenia');

  const old = await phone();
  await openLink(old, ofOne, pinOfOne);
  await toTheWords(old);
  await text(old).fill('The letter in the drawer.');
  await expect(old.getByText(/^Saved \d/)).toBeVisible();

  const next = await old.context().newPage();
  await openLink(next, ofOther, pinOfOther);
  await toTheWords(next);
  await expect(next.getByRole('banner').getByText('Not X.? Close')).toBeVisible();
  await expect(text(next)).toHaveValue('');
  await text(next).fill('A walk by the canal.');
  await expect(next.getByText(/^Saved \d/)).toBeVisible();

  // What the old tab still types is saved nowhere, and handed back by its button, with nothing of the other's.
  await text(old).fill('The letter in the drawer, and the key.');
  await expect(old.getByText(/^Not saved yet/)).toBeVisible();
  await onward(old, 'Continue').first().click();
  await expect(heading(old, 'Your answer is still here')).toBeVisible();
  await expect(text(old)).toHaveValue('The letter in the drawer, and the key.');
  await expect(old.getByLabel(/PIN/)).toHaveCount(0);
  expect(await old.content()).not.toMatch(/canal|Xenia/);
  await expectAccessible(old);

  await leadOn(next, 'Continue');
  await next.goto(new URL('/s/check', ofOther).href);
  await expect(next.getByText('A walk by the canal.')).toBeVisible();
  expect(await next.content()).not.toMatch(/drawer/);
  // Their own link brings back what was saved of them.
  await openLink(old, ofOne, pinOfOne);
  await expect(old).toHaveURL(/\/s\/\w/);
  await old.goto(new URL('/s/check', ofOne).href);
  await expect(old.getByText('The letter in the drawer.', { exact: true })).toBeVisible();
  expect(await old.content()).not.toMatch(/canal/);
});

test('one link in two tabs is one step: both save, neither takes words from the other', async ({
  page,
  phone,
}) => {
  await signIn(page, account('clinician'));
  const { pin, url } = await newLink(page, ['Yara', 'Zeno']);
  const first = await phone();
  await openLink(first, url, pin);
  await toTheWords(first);
  const question = first.url();
  const second = await first.context().newPage();
  await openLink(second, url, pin);
  await expect(second).toHaveURL(/\/s\/\w/);
  await second.goto(question);
  await second.waitForLoadState('networkidle');

  await text(first).fill('From the first tab.');
  await expect(first.getByText(/^Saved \d/)).toBeVisible();
  await text(second).fill('From the second tab.');
  await expect(second.getByRole('heading', { name: /^You wrote something else here/ })).toBeVisible();
  await expect(text(second)).toHaveValue('From the second tab.');
  await expect(second.getByText('From the first tab.')).toBeVisible();
});

test('two minutes before the end the page asks quietly, and “Stay” keeps it and its words', async ({
  page,
  phone,
}) => {
  await signIn(page, account('clinician'));
  const { pin, url } = await newLink(page, ['Alwin', 'Berit']);
  const alwin = await phone();
  await alwin.clock.install();
  await openLink(alwin, url, pin);
  await toTheWords(alwin);
  await text(alwin).fill('Half a sentence');
  await alwin.clock.runFor(5_000);
  await expect(alwin.getByText(/^Saved \d/)).toBeVisible();
  const notice = alwin.getByText('Are you still here? This page closes in about two minutes.');
  await alwin.clock.fastForward('27:30');
  await expect(notice).toBeHidden();
  await alwin.clock.fastForward('00:40');
  await expect(notice).toBeVisible();
  await expect(text(alwin)).toBeFocused();
  await expectAccessible(alwin);
  const stayed = alwin.waitForResponse(/\/s\/stay$/);
  await alwin.getByRole('button', { name: 'Stay' }).click();
  await (await stayed).finished();
  await expect(notice).toBeHidden();
  await alwin.clock.fastForward('05:00');
  await expect(notice).toBeHidden();
  await expect(text(alwin)).toHaveValue('Half a sentence');
});

import type { Page } from '@playwright/test';
import { account, expect, expectAccessible, signIn, stack, test } from '../journey';
import { expectFocusClear, expectTargetsOnPhones, pressOn, tabOn } from '../partner-keys';
import { assign, newLink, onward } from '../walk';

const heading = (phone: Page, name: string | RegExp) => phone.getByRole('heading', { level: 1, name });
const text = (phone: Page) => phone.getByRole('main').getByRole('textbox').first();

/** Presses the one that leads on, having looked at the page. */
const leadOn = async (phone: Page, name: string | RegExp): Promise<void> => {
  await expectTargetsOnPhones(phone);
  await pressOn(phone, onward(phone, name).first());
};

test('a partner goes the whole way by keys alone, sees the focus at each stop, and finds every target large enough', async ({
  page,
  phone,
}) => {
  test.setTimeout(180_000);
  await signIn(page, account('clinician'));
  const { pin, url } = await newLink(page, ['Runa', 'Silas'], 'One inch at a time');
  await assign(page, 'In my own words', 'Runa');

  const runa = await phone();
  const openByKeys = async (): Promise<void> => {
    await runa.goto(url);
    await expectTargetsOnPhones(runa);
    await tabOn(runa, runa.getByLabel('Your PIN'));
    await runa.keyboard.type(pin);
    await runa.keyboard.press('Enter');
    await expect(runa).toHaveURL(/\/s\/\w/);
    await runa.waitForLoadState();
  };
  await openByKeys();
  await expect(heading(runa, 'Before you begin')).toBeVisible();
  await runa.keyboard.press('Tab');
  await expect(runa.getByRole('link', { name: 'Go to the page' })).toBeFocused();
  await expectFocusClear(runa);
  await leadOn(runa, /^(Continue|Go on)/);
  await leadOn(runa, 'I have read this, go on');
  await leadOn(runa, 'Start');

  // A long text, larger than the screen's half once it has grown.
  await expect(heading(runa, 'Where or when did you feel safe before?')).toBeVisible();
  await tabOn(runa, text(runa));
  for (let line = 0; line < 12; line += 1) {
    await runa.keyboard.type('The bench by the lake.');
    await runa.keyboard.press('Enter');
  }
  await expect(runa.getByText(/^Saved \d/)).toBeVisible();

  await tabOn(runa, runa.getByRole('banner').getByRole('button', { name: 'Pause' }), 'Shift+Tab');
  await runa.keyboard.press('Enter');
  const pause = runa.getByRole('dialog');
  await expect(pause).toBeVisible();
  await expectFocusClear(runa);
  await expectTargetsOnPhones(runa);
  await tabOn(runa, pause.locator('summary').last());
  await runa.keyboard.press('Enter');
  await expect(pause.getByText('Put both feet flat on the floor.')).toBeVisible();
  await runa.keyboard.press('Escape');
  await expect(pause).toBeHidden();
  await expect(runa.getByRole('banner').getByRole('button', { name: 'Pause' })).toBeFocused();
  await leadOn(runa, 'Continue');

  await expect(runa.getByRole('radio').first()).toBeVisible();
  await expectTargetsOnPhones(runa);
  await tabOn(runa, runa.getByRole('radio').first());
  for (let cells = 0; cells < 5; cells += 1) {
    await runa.keyboard.press('ArrowRight');
    await expectFocusClear(runa);
  }
  await expect(runa.getByRole('radio', { name: '5', exact: true })).toBeChecked();
  await leadOn(runa, 'Continue');
  await leadOn(runa, 'Skip');
  while (!(await heading(runa, 'Look over your answers').isVisible()))
    await leadOn(runa, /^(Continue|Go on)$/);
  await expect(runa.getByText('The bench by the lake.').first()).toBeVisible();
  await leadOn(runa, /^Send to /);
  await expect(heading(runa, 'Thank you')).toBeVisible();
  await expectTargetsOnPhones(runa);
  // Sending has ended the session; behind the link is now their page.
  await openByKeys();

  // The second step, with an answer that is offered.
  await expect(heading(runa, 'Your page')).toBeVisible();
  await expectTargetsOnPhones(runa);
  await tabOn(runa, runa.locator('summary', { hasText: /^Done/ }));
  await runa.keyboard.press('Enter');
  await expectTargetsOnPhones(runa);
  await runa.goto(`${stack().links}/s/home`);
  await pressOn(runa, onward(runa, /^Start/).first());
  await leadOn(runa, 'Start');
  while (!(await text(runa).isVisible())) await leadOn(runa, /^(Continue|Go on)$/);
  await tabOn(runa, text(runa));
  await runa.keyboard.type('I sleep again.');
  await leadOn(runa, 'Continue');
  while (!(await heading(runa, 'Look over your answers').isVisible()))
    await leadOn(runa, /^(Continue|Go on)$/);
  await tabOn(runa, runa.getByRole('checkbox', { name: /^Offer this to Silas/ }));
  await runa.keyboard.press('Space');
  await leadOn(runa, /^Send to /);
  await expect(heading(runa, 'Thank you')).toBeVisible();
  await expectTargetsOnPhones(runa);
  // Sending has ended the session; behind the link is now their page.
  await openByKeys();

  await leadOn(runa, 'What others can see');
  await expect(runa.getByRole('button', { name: /^Take it back/ })).toBeVisible();
  await leadOn(runa, 'Back to my page');
  await leadOn(runa, 'How we reach you');
  await tabOn(runa, runa.getByRole('radio').first());
  await runa.keyboard.press('ArrowDown');
  await tabOn(runa, runa.getByLabel('From'));
  await expectTargetsOnPhones(runa);
  await tabOn(runa, onward(runa, 'Save').first());
  await runa.keyboard.press('Enter');
  await expect(runa.getByText('Saved.')).toBeFocused();
  await expectFocusClear(runa);
  await expectAccessible(runa);
  await tabOn(
    runa,
    runa.getByRole('banner').getByRole('link', { name: 'Leave this page' }).last(),
    'Shift+Tab',
  );
  await runa.keyboard.press('Enter');
  await expect(runa).toHaveURL(stack().environment.NEUTRAL_SITE_URL!);
});

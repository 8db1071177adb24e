import type { Page } from '@playwright/test';
import { account, expect, expectAccessibleInBoth, signIn, stack, test } from '../journey';
import { addCouple, assign, leadOn, makePin, onward, openLink, throughTheBeginning } from '../walk';

const words = 'I look at the door when the phone rings.';

/** From the first question of "In my own words" to the look over all answers, with one answer. */
const answerOne = async (phone: Page): Promise<void> => {
  const next = /^(Continue|Go on)$/;
  const review = phone.getByRole('heading', { name: 'Look over your answers' });
  const box = phone.getByRole('main').getByRole('textbox').first();
  let written = false;
  for (;;) {
    await expect(review.or(onward(phone, next).first())).toBeVisible();
    if (await review.isVisible()) return;
    if (!written && (await box.isVisible())) {
      await box.fill(words);
      written = true;
    }
    await leadOn(phone, next);
  }
};

test('a clinician writes back and releases; the other partner reads; the author takes it back', async ({
  page,
  phone,
}) => {
  await signIn(page, account('clinician'));
  const couplePage = await addCouple(page, 'Ylva', 'Zeno');
  const [ylvasPin, zenosPin] = [await makePin(page, 'Ylva'), await makePin(page, 'Zeno')];
  const ylvasLink = await assign(page, 'In my own words', 'Ylva');
  const zenosLink = await assign(page, 'A grounding practice', 'Zeno');

  const ylva = await phone();
  await openLink(ylva, ylvasLink, ylvasPin);
  await throughTheBeginning(ylva);
  await answerOne(ylva);
  await ylva
    .getByRole('checkbox', { name: /^Offer this to Zeno, too/ })
    .first()
    .check();
  await expectAccessibleInBoth(ylva);
  await onward(ylva, /^Send to /).click();
  await expect(ylva.getByRole('heading', { name: 'Thank you' })).toBeVisible();

  const zeno = await phone();
  await openLink(zeno, zenosLink, zenosPin);
  await zeno.goto(`${stack().links}/s/home`);
  await expect(zeno.getByRole('heading', { name: 'A grounding practice' })).toBeVisible();
  const before = await zeno.getByRole('main').innerText();

  await page.goto(couplePage);
  await page.getByRole('link', { name: /Read.*In my own words/ }).click();
  await expect(page.getByText('Ylva offers this to Zeno')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Your words to Ylva' }).fill('You found clear words.');
  await page.getByRole('button', { name: 'Send to Ylva' }).click();
  await expect(page.getByText('Sent. Ylva finds it on their page.')).toBeVisible();
  await page.getByRole('button', { name: 'Release to Zeno' }).click();
  await expectAccessibleInBoth(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Release to Zeno' }).click();
  await expect(page.getByText(/^Released to Zeno/).first()).toBeVisible();
  await page.getByText('Clear and specific').click();
  await expect(page.getByText(/Marked by/)).toBeVisible();
  await expectAccessibleInBoth(page);

  await zeno.reload();
  await expect(zeno.getByText(words)).toBeVisible();
  await expectAccessibleInBoth(zeno);

  await openLink(ylva, ylvasLink, ylvasPin);
  await expect(ylva.getByRole('heading', { name: 'Your page' })).toBeVisible();
  await expect(ylva.getByText('You found clear words.')).toBeVisible();
  await expect(ylva.getByText(words)).toBeHidden();
  await expectAccessibleInBoth(ylva);
  await ylva.getByRole('link', { name: 'What others can see' }).click();
  await expectAccessibleInBoth(ylva);
  await ylva.getByRole('button', { name: /^Stop sharing/ }).click();
  await expect(ylva.getByRole('button', { name: /^Stop sharing/ })).toBeHidden();

  await zeno.reload();
  await expect(zeno.getByText(words)).toBeHidden();
  expect(await zeno.getByRole('main').innerText()).toBe(before);
  await page.reload();
  await expect(page.getByText(/^Ylva took this offer back/)).toBeVisible();
});

test('a partner goes from one step to another without a PIN, says how to be reached, and ends access', async ({
  page,
  phone,
}) => {
  await signIn(page, account('clinician'));
  await addCouple(page, 'Wim', 'Xenia');
  const pin = await makePin(page, 'Wim');
  const link = await assign(page, 'In my own words', 'Wim');
  await assign(page, 'A grounding practice', 'Wim');
  const wim = await phone();
  await openLink(wim, link, pin);
  await throughTheBeginning(wim);
  await wim.goto(`${stack().links}/s/step`);
  await onward(wim, 'My page').click();
  await wim.getByRole('button', { name: /^Start.*A grounding practice/ }).click();
  await expect(wim.getByRole('heading', { name: 'A grounding practice' })).toBeVisible();
  await onward(wim, 'My page').click();
  await wim.getByRole('link', { name: 'How we reach you' }).click();
  await wim.getByRole('radio', { name: /^Don't write to me/ }).check();
  await wim.getByLabel('From').fill('18:00');
  await wim.getByRole('button', { name: 'Save' }).click();
  await expect(wim.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expectAccessibleInBoth(wim);
  await wim.getByLabel('To', { exact: true }).fill('20:30');
  await wim.getByRole('button', { name: 'Save' }).click();
  await expect(wim.getByText('Saved.')).toBeVisible();
  await expectAccessibleInBoth(wim);
  await page.reload();
  await expect(page.getByText('Not by mail, only in session')).toBeVisible();
  await wim.getByRole('link', { name: 'Back to my page' }).click();
  await wim.getByRole('link', { name: 'End access on this device' }).click();
  await expect(wim).toHaveURL(stack().environment.NEUTRAL_SITE_URL!);
  await wim.goto(`${stack().links}/s/home`);
  await expect(wim.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
});

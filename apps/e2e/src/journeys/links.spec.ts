import type { Page } from '@playwright/test';
import { account, expect, signIn, stack, test } from '../journey';
import { addCouple, assign, makePin, onward, openLink, throughTheBeginning } from '../walk';

const refused = "That didn't work. Check the digits, wait 15 minutes, or ask for a new link.";

/** A couple with an open step for the first partner. */
const prepared = async (page: Page, one: string, other: string): Promise<{ url: string; pin: string }> => {
  await signIn(page, account('clinician'));
  await addCouple(page, one, other);
  const pin = await makePin(page, one);
  return { pin, url: await assign(page, 'One step today', one) };
};

test('a wrong PIN, a wrong link and a revoked one give one answer, and the right PIN still opens', async ({
  page,
  phone,
}) => {
  const { url, pin } = await prepared(page, 'Gesa', 'Hugo');
  const gesa = await phone();
  const wrong = pin === '000000' ? '000001' : '000000';
  await openLink(gesa, url, wrong);
  await expect(gesa.getByText(refused)).toBeVisible();
  const stranger = await phone();
  await openLink(stranger, `${stack().links}/t#${'x'.repeat(43)}`, pin);
  await expect(stranger.getByText(refused)).toBeVisible();
  await gesa.getByLabel('Your PIN').fill(pin);
  await gesa.getByRole('button', { name: 'Continue' }).click();
  await expect(gesa.getByRole('heading', { name: 'Before you begin' })).toBeVisible();

  await page.getByRole('button', { name: /^Actions for “One step today”, Gesa/ }).click();
  await page.getByRole('menuitem', { name: /^Revoke the link/ }).click();
  await expect(page.getByText('No working link').first()).toBeVisible();
  const late = await phone();
  await openLink(late, url, pin);
  await expect(late.getByText(refused)).toBeVisible();
  // The session that was open ends with its link.
  await gesa.reload();
  await expect(gesa.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
});

test('before the PIN the page is the same bytes for everybody and says nothing about anybody', async ({
  page,
  phone,
}) => {
  const { url } = await prepared(page, 'Imke', 'Jaro');
  const bytes = await Promise.all(
    [url, `${stack().links}/t`, `${stack().links}/t#${'y'.repeat(43)}`].map(async (each) => {
      const response = await page.request.get(each, { headers: { host: new URL(stack().links).host } });
      return response.text();
    }),
  );
  expect(new Set(bytes).size).toBe(1);
  expect(bytes[0]).not.toMatch(/Imke|Jaro|clinic|therap|couple|practice/i);
  const imke = await phone();
  await imke.goto(url);
  expect(await imke.title()).toBe('Your step');
});

test('leaving ends the session at once and leaves nothing behind: back button, storage, cookies', async ({
  page,
  phone,
}) => {
  const { url, pin } = await prepared(page, 'Kaya', 'Lior');
  const kaya = await phone();
  await openLink(kaya, url, pin);
  await throughTheBeginning(kaya);
  await expect(kaya.getByRole('heading', { name: 'How did your last step go?' })).toBeVisible();
  await kaya.getByRole('link', { name: 'Leave this page' }).last().click();
  await expect(kaya).toHaveURL(stack().environment.NEUTRAL_SITE_URL!);
  expect(await kaya.context().cookies(stack().links)).toEqual([]);
  await kaya.goBack();
  await expect(kaya.getByRole('heading', { name: 'How did your last step go?' })).toBeHidden();
  await kaya.goto(`${stack().links}/s`);
  await expect(kaya.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
  const kept = await kaya.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});

test('pressing Shift three times leaves as well', async ({ page, phone }) => {
  const { url, pin } = await prepared(page, 'Mika', 'Noor');
  const mika = await phone();
  await openLink(mika, url, pin);
  await expect(mika.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
  for (let press = 0; press < 3; press += 1) await mika.keyboard.press('Shift');
  await expect(mika).toHaveURL(stack().environment.NEUTRAL_SITE_URL!);
});

test('without scripts an open step still works as plain forms', async ({ page, phone }) => {
  const { url, pin } = await prepared(page, 'Okka', 'Pim');
  const plain = await phone({ javaScriptEnabled: false });
  const token = url.split('#')[1]!;
  // The first page needs its script to read the token; what comes after does not.
  await plain.context().request.post(`${stack().links}/t`, {
    form: { token, pin },
    headers: { origin: stack().links, 'sec-fetch-site': 'same-origin' },
  });
  await plain.goto(`${stack().links}/s`);
  await throughTheBeginning(plain);
  await plain.getByLabel('This is my first step').check();
  await onward(plain, 'Continue').click();
  await plain.getByLabel('Care for myself').check();
  await onward(plain, 'Continue').click();
  await plain.getByRole('main').getByRole('textbox').first().fill('Ten minutes of sun.');
  await onward(plain, 'Continue').click();
  await plain.goto(`${stack().links}/s/check`);
  await expect(plain.getByText('Ten minutes of sun.')).toBeVisible();
  await onward(plain, /^Send to /).click();
  await expect(plain.getByRole('heading', { name: 'Thank you' })).toBeVisible();
});

test('a pause with a grounding exercise, and the step goes on where it was', async ({ page, phone }) => {
  const { url, pin } = await prepared(page, 'Quinn', 'Rune');
  const quinn = await phone();
  await openLink(quinn, url, pin);
  await throughTheBeginning(quinn);
  await quinn
    .getByRole('link', { name: 'Pause' })
    .or(quinn.getByRole('button', { name: 'Pause' }))
    .click();
  await expect(quinn.getByRole('heading', { name: 'A moment for you' })).toBeVisible();
  await quinn.getByText('Feet on the floor').click();
  await expect(quinn.getByText('Put both feet flat on the floor.')).toBeVisible();
  await quinn
    .getByRole('link', { name: 'Back to my step' })
    .or(quinn.getByRole('button', { name: 'Back to my step' }))
    .first()
    .click();
  await expect(quinn.getByRole('heading', { name: 'How did your last step go?' })).toBeVisible();
});

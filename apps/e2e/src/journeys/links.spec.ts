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
  // The keys are the script's, which comes after the words.
  await mika.waitForLoadState();
  for (let press = 0; press < 3; press += 1) await mika.keyboard.press('Shift');
  await expect(mika).toHaveURL(stack().environment.NEUTRAL_SITE_URL!);
});

test('without scripts the typed code opens the step, and all of it works as plain forms at twice the size', async ({
  page,
  phone,
}) => {
  const { pin } = await prepared(page, 'Okka', 'Pim');
  await page.getByRole('button', { name: /^Actions for “One step today”, Okka/ }).click();
  await page.getByRole('menuitem', { name: 'Make a new link' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make the link' }).click();
  const code = await page.getByLabel('Code for Okka').innerText();
  const plain = await phone({ javaScriptEnabled: false });
  // Half the width is what a zoom of 200 % leaves.
  await plain.setViewportSize({ width: 195, height: 422 });
  await plain.goto(`${stack().links}/t`);
  await plain.getByText('Type a code instead of the link').click();
  await plain.getByLabel('Your code').fill(code.toLowerCase().replaceAll('-', ' '));
  await plain.getByLabel('Your PIN').fill(pin);
  await plain.getByRole('button', { name: 'Continue' }).click();
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

test('whatever scanners do to a link changes nothing of it, and no answer tells anything', async ({
  page,
  phone,
}) => {
  const { url, pin } = await prepared(page, 'Svea', 'Tjark');
  const token = url.split('#')[1]!;
  const seen: string[] = [];
  const scanner = await phone();
  scanner.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => seen.push(text),
        () => '',
      ),
  );
  await scanner.goto(url);
  const { request } = scanner.context();
  const headers = { origin: stack().links, 'sec-fetch-site': 'same-origin' };
  for (let times = 0; times < 12; times += 1) {
    await request.head(url);
    seen.push(await (await request.get(url, { headers: { 'sec-purpose': 'prefetch' } })).text());
    const form = { token, pin: times % 2 ? '' : 'anything' };
    seen.push(await (await request.post(`${stack().links}/t`, { form, headers, maxRedirects: 0 })).text());
    await scanner.getByRole('button', { name: 'Continue' }).click();
    await expect(scanner.getByText(refused)).toBeVisible();
  }
  // The same reading finds what a page behind the PIN does tell.
  const svea = await phone();
  await openLink(svea, url, pin);
  await expect(svea.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
  const telling = /Not S\.|Svea|Tjark|Dana|One step/;
  expect(await svea.content()).toMatch(telling);
  expect(seen.length).toBeGreaterThan(24);
  expect(seen.join('\n')).not.toMatch(telling);
});

import type { Page } from '@playwright/test';
import { account, expect, expectAccessibleInBoth, signIn, test } from '../journey';
import {
  addCouple,
  answerOneStep,
  assign,
  leadOn,
  makePin,
  onward,
  openLink,
  throughTheBeginning,
} from '../walk';

const words = 'Zimtschnecken under the old bridge, and nothing else.';

/** A link to a step that nobody began, with its PIN. */
const stepFor = async (page: Page, one: string, other: string): Promise<{ url: string; pin: string }> => {
  await signIn(page, account('clinician'));
  await addCouple(page, one, other);
  const pin = await makePin(page, one);
  return { pin, url: await assign(page, 'One step today', one) };
};

/** Goes to the question that asks for a few words. */
const toTheWords = async (phone: Page): Promise<string> => {
  await leadOn(phone, 'Skip');
  await phone.getByLabel('Ask for support or therapy').check();
  await leadOn(phone, 'Continue');
  await expect(phone.getByRole('main').getByRole('textbox').first()).toBeVisible();
  return phone.url();
};

const textOf = (phone: Page) => phone.getByRole('main').getByRole('textbox').first();

/** Everything that the browser keeps for the pages, as bytes read as Latin-1. */
const keptHere = (phone: Page): Promise<string[]> =>
  phone.evaluate(async () => {
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result as unknown[]);
        });
        for (const row of rows as { id: string; iv: Uint8Array; sealed: ArrayBuffer }[]) {
          const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
          found.push(`${name} ${store} ${row.id} ${latin(row.iv)} ${latin(new Uint8Array(row.sealed))}`);
        }
      }
      database.close();
    }
    return found;
  });

/** The device has nothing more to send. The page is loaded anew by then, in the midst of a look perhaps. */
const expectSent = (phone: Page): Promise<void> =>
  expect(async () => expect(await keptHere(phone)).toEqual([])).toPass();

/** The page that sends what was kept shows itself anew then, at this very moment perhaps. */
const lookOver = (phone: Page, url: string): Promise<void> =>
  expect(async () => void (await phone.goto(new URL('/s/check', url).href))).toPass();

const onDevice = /^Saved on this device only/;

/** Types words that only the device keeps, loses the tab as when a phone runs out of memory, and is online in another one. */
const lostTab = async (phone: Page): Promise<Page> => {
  const context = phone.context();
  // The part that keeps words comes after the page itself.
  await phone.waitForLoadState('networkidle');
  // Not even a last save that outlives its tab gets through.
  await phone.route(/\/s(\/|$)/, (route) => route.abort('internetdisconnected'));
  await textOf(phone).fill(words);
  await expect(phone.getByText(onDevice)).toBeVisible();
  const next = await context.newPage();
  const crashed = phone.waitForEvent('crash');
  // No answer comes from a tab that is gone.
  void (await context.newCDPSession(phone)).send('Page.crash').catch(() => undefined);
  await crashed;
  return next;
};

test('words typed without a network outlive the tab: ciphertext on the device, saved after the PIN, gone after leaving', async ({
  page,
  phone,
}) => {
  const { url, pin } = await stepFor(page, 'Asta', 'Birk');
  const asta = await phone();
  await openLink(asta, url, pin);
  await throughTheBeginning(asta);
  await toTheWords(asta);
  const again = await lostTab(asta);
  await again.goto(url);
  const kept = await keptHere(again);
  expect(kept).toHaveLength(1);
  expect(kept.join()).not.toMatch(/Zimt|bridge|smallest|step|answer|Asta/i);
  expect(Object.keys(await again.evaluate(() => ({ ...localStorage, ...sessionStorage })))).toEqual([]);

  // Not a good moment: nobody is known yet, and nothing is discarded.
  await onward(again, 'Not now').click();
  await again.waitForURL(/healthz/);
  expect(await again.context().cookies(url)).toEqual([]);
  await openLink(again, url, pin);
  await expect(again).toHaveURL(/\/s(\/|$)/);
  await again.waitForLoadState('networkidle');
  await expectSent(again);
  await lookOver(again, url);
  await expect(again.getByText(words)).toBeVisible();
  await again.getByRole('link', { name: 'Leave this page' }).last().click();
  await again.waitForURL(/healthz/);
  await again.goto(url);
  expect(await again.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('a step that was sent takes its own words off the device, and leaves those of another', async ({
  page,
  phone,
}) => {
  const { url, pin } = await stepFor(page, 'Gitta', 'Hauke');
  const other = await assign(page, 'One step today', 'Gitta');
  const gitta = await phone();
  await openLink(gitta, url, pin);
  await throughTheBeginning(gitta);
  const question = await toTheWords(gitta);
  const next = await lostTab(gitta);
  await openLink(next, other, pin);
  await onward(next, 'Start').click();
  await answerOneStep(next, 'Ten minutes of sun.');
  // Of a second tab nothing arrives, so that the device has words of both steps when one is sent.
  const beside = await next.context().newPage();
  await beside.goto(question);
  await lostTab(beside);
  expect(await keptHere(next)).toHaveLength(2);
  await onward(next, /^Send to /).click();
  await expect(next.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await onward(next, 'Close').click();
  await next.waitForURL(/healthz/);
  await next.goto(url);
  expect(await keptHere(next)).toHaveLength(1);
  await openLink(next, url, pin);
  await expect(next).toHaveURL(/\/s(\/|$)/);
  await expectSent(next);
  await lookOver(next, url);
  await expect(next.getByText(words)).toBeVisible();
});

test('leaving without a network wipes what the device kept', async ({ page, phone }) => {
  const { url, pin } = await stepFor(page, 'Cleo', 'Dorn');
  const cleo = await phone();
  await openLink(cleo, url, pin);
  await throughTheBeginning(cleo);
  await toTheWords(cleo);
  await cleo.waitForLoadState('networkidle');
  await cleo.context().setOffline(true);
  await textOf(cleo).fill(words);
  await expect(cleo.getByText(onDevice)).toBeVisible();
  await cleo.getByRole('link', { name: 'Leave this page' }).last().click();
  await expect(cleo.getByText(words)).toBeHidden();
  await cleo.context().setOffline(false);
  const next = await cleo.context().newPage();
  await next.goto(url);
  expect(await keptHere(next)).toEqual([]);
});

test('two devices: the newer words stand there, the others are offered and can be taken', async ({
  page,
  phone,
  desk,
}) => {
  const { url, pin } = await stepFor(page, 'Enno', 'Fenja');
  const mobile = await phone();
  await openLink(mobile, url, pin);
  await throughTheBeginning(mobile);
  const question = await toTheWords(mobile);
  const laptop = await desk();
  await openLink(laptop, url, pin);
  await expect(laptop).toHaveURL(/\/s\//);
  await laptop.goto(question);
  await expect(textOf(laptop)).toBeVisible();

  await textOf(mobile).fill('Written on the phone.');
  await expect(mobile.getByText(/^Saved \d/)).toBeVisible();
  await textOf(laptop).fill('Written on the laptop.');
  await expect(laptop.getByRole('heading', { name: /^You wrote something else here/ })).toBeVisible();
  await expect(textOf(laptop)).toHaveValue('Written on the laptop.');
  await expect(laptop.getByText('Written on the phone.')).toBeVisible();
  await expectAccessibleInBoth(laptop);
  await laptop.getByRole('button', { name: 'Use this instead' }).click();
  await expect(textOf(laptop)).toHaveValue('Written on the phone.');
  await expect(laptop.getByText('Written on the laptop.')).toBeVisible();
  await laptop.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(laptop.getByRole('heading', { name: /^You wrote something else here/ })).toBeHidden();
  await expect(textOf(laptop)).toHaveValue('Written on the phone.');
});

import type { Page } from '@playwright/test';
import { account, expect, signIn, stack, test } from '../journey';
import { newLink, onward, openLink, throughTheBeginning } from '../walk';

/** Compressed bytes and number of responses that a page needs, as the browser's own timing tells. */
const weigh = async (page: Page): Promise<{ requests: number; bytes: number; scripts: number }> =>
  page.evaluate(() => {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    // What is asked for once the page has loaded keeps nobody waiting.
    const entries = [page!, ...loaded.filter(({ startTime }) => startTime < page!.loadEventStart)];
    const scripts = entries.filter(
      ({ initiatorType, name }) => initiatorType === 'script' || name.endsWith('.js'),
    );
    const sum = (of: PerformanceResourceTiming[]) =>
      of.reduce((total, { transferSize }) => total + transferSize, 0);
    return { requests: entries.length, bytes: sum(entries), scripts: sum(scripts) };
  });

test('the client pages weigh at most 14 KB in two requests before the first input, 12 KB of it JavaScript', async ({
  page,
  phone,
}) => {
  await signIn(page, account('clinician'));
  const { pin, url } = await newLink(page, ['Yara', 'Zeno']);
  const yara = await phone();
  await yara.goto(url);
  const landing = await weigh(yara);
  await openLink(yara, url, pin);
  await throughTheBeginning(yara);
  await onward(yara, 'Skip').click();
  await expect(yara.getByRole('radio').first()).toBeVisible();
  // A first look at a question, with nothing cached.
  const fresh = await phone();
  await fresh.context().addCookies(await yara.context().cookies());
  await fresh.goto(yara.url());
  await expect(fresh.getByRole('radio').first()).toBeVisible();
  const question = await weigh(fresh);
  test.info().annotations.push({ type: 'measured', description: JSON.stringify({ landing, question }) });
  for (const { requests, bytes, scripts } of [landing, question]) {
    expect(requests).toBeLessThanOrEqual(2);
    expect(bytes).toBeLessThanOrEqual(14 * 1024);
    expect(scripts).toBeLessThanOrEqual(12 * 1024);
  }
});

test('the dashboard needs at most 240 KB of JavaScript for its first screen', async ({ page }) => {
  await signIn(page, account('clinician'));
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const context = await page.context().browser()!.newContext();
  const fresh = await context.newPage();
  await context.addCookies(await page.context().cookies());
  await fresh.goto(`${stack().dashboard}/today`);
  await expect(fresh.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const weight = await weigh(fresh);
  await context.close();
  test.info().annotations.push({ type: 'measured', description: JSON.stringify(weight) });
  expect(weight.scripts).toBeLessThanOrEqual(240 * 1024);
  expect(weight.scripts).toBeGreaterThan(50 * 1024);
});

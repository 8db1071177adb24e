import type { Page } from '@playwright/test';
import { account, expect, signIn, stack, test } from '../journey';
import { again, asked, at } from './asking';
import { inputsOf, watchInputs } from './inputs';
import { addCouples } from './many-couples';

const COUPLES = 1000;

const scrollFrames = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const gaps: number[] = [];
    let last = performance.now();
    for (let y = 0; y < document.documentElement.scrollHeight; y += 40) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
      gaps.push(performance.now() - last);
      last = performance.now();
    }
    return gaps;
  });

test(`the caseload with ${COUPLES} couples`, async ({ page }) => {
  await watchInputs(page);
  await signIn(page, account('clinician'));
  await addCouples(page, COUPLES);

  const question = asked(page, 'Caseload');
  const opening = performance.now();
  await page.goto(`${stack().dashboard}/couples`);
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(50);
  const opened = performance.now() - opening;
  const caseload = await question;
  const api: number[] = [];
  for (let time = 0; time < 30; time += 1) api.push(await again(caseload));

  const count = page.getByRole('status').filter({ hasText: /^[\d,]+ couples?$/ });
  const until = async (act: () => Promise<unknown>, done: () => Promise<void>): Promise<number> => {
    const from = performance.now();
    await act();
    await done();
    return performance.now() - from;
  };
  const before = await count.innerText();
  const search = page.getByRole('searchbox', { name: 'Search by name' });
  const searched = await until(
    () => search.pressSequentially('abe', { delay: 60 }),
    () => expect(count).not.toHaveText(before),
  );
  await search.fill('');
  await expect(count).toHaveText(before);
  const first = await rows.first().innerText();
  const sorted = await until(
    () => page.getByRole('combobox', { name: 'Order' }).selectOption('name'),
    () => expect(rows.first()).not.toHaveText(first),
  );
  const frames = await scrollFrames(page);
  const inputs = await inputsOf(page);
  process.stdout.write(
    `${JSON.stringify(
      {
        couples: before,
        'API, median and p95, ms': [at(api, 0.5), at(api, 0.95)],
        'address to rows, ms': Math.round(opened),
        'three letters typed to rows, ms (180 of it typing, 200 the wait for more)': Math.round(searched),
        'another order to rows, ms': Math.round(sorted),
        'slowest input to paint, ms': Math.max(0, ...inputs),
        'frames while scrolling, median and p95, ms': [at(frames, 0.5), at(frames, 0.95)],
      },
      null,
      2,
    )}\n`,
  );
});

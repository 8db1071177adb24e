import { account, expect, signIn, stack, test } from '../journey';
import { again, asked, at } from './asking';
import { writeTwoYears } from './busy-years';
import { addCouples } from './many-couples';

const COUPLES = 200;
const LOOKS = 100;

test(`Today with ${COUPLES} couples and two years of history`, async ({ page }) => {
  await signIn(page, account('clinician'));
  const address = await addCouples(page, COUPLES);
  const written = await writeTwoYears(address.split('/').at(-1)!);

  const opened: number[] = [];
  const question = asked(page, 'Today');
  await page.goto(`${stack().dashboard}/today`);
  await expect(page.locator('[data-row]').first()).toBeVisible();
  const today = await question;
  for (let time = 0; time < 5; time += 1) {
    const from = performance.now();
    await page.reload();
    await expect(page.locator('[data-row]').first()).toBeVisible();
    opened.push(performance.now() - from);
  }
  for (let time = 0; time < 10; time += 1) await again(today);
  const times: number[] = [];
  for (let time = 0; time < LOOKS; time += 1) times.push(await again(today));
  process.stdout.write(
    `${JSON.stringify(
      {
        written,
        'API, median and p95, ms': [at(times, 0.5), at(times, 0.95)],
        'reload to first row, warm, median, ms': at(opened, 0.5),
      },
      null,
      2,
    )}\n`,
  );
});

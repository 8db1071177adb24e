import { account, expect, signIn, stack, test } from '../journey';
import { at } from './asking';
import { inputsOf, longestTask, watchInputs } from './inputs';
import { addCouples } from './many-couples';
import { writeTwoYears } from './busy-years';

const COUPLES = 200;
const ROUNDS = 12;

test(`from input to paint with ${COUPLES} couples, on this processor and on one four times slower`, async ({
  browser,
  page,
}) => {
  await watchInputs(page);
  await signIn(page, account('clinician'));
  await writeTwoYears((await addCouples(page, COUPLES)).split('/').at(-1)!);
  const slow = await page.context().newCDPSession(page);

  const figures: Record<string, unknown> = {};
  const measure = async (what: string, round: () => Promise<void>): Promise<void> => {
    await round();
    for (const rate of [1, 4]) await measureAt(rate, what, round);
  };
  const measureAt = async (rate: number, what: string, round: () => Promise<void>): Promise<void> => {
    await slow.send('Emulation.setCPUThrottlingRate', { rate });
    await inputsOf(page);
    const times: number[] = [];
    const tasks: number[] = [];
    for (let made = 0; made < ROUNDS; made += 1) {
      const worked = await longestTask(browser, page, async () => {
        await round();
        await page.waitForTimeout(150);
      });
      tasks.push(worked);
      times.push(Math.max(16, ...(await inputsOf(page))));
    }
    figures[`${what}, slowed ${rate} times`] = {
      'input to paint, median, p95 and most, ms': [at(times, 0.5), at(times, 0.95), Math.max(...times)],
      'longest task, waiting for others left out, median and p95, ms': [at(tasks, 0.5), at(tasks, 0.95)],
    };
  };

  await page.goto(`${stack().dashboard}/today`);
  const rows = page.locator('[data-row]');
  await expect(rows.first()).toBeVisible();
  const top = page.getByRole('button', { name: /^Done: / }).first();
  await measure('Today: a row is done, and is back on Undo', async () => {
    await top.click();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.waitForTimeout(400);
  });
  await measure('Today: a closer look, the next row, put away', async () => {
    await rows.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
  });
  await measure('palette: opened, three letters, put away', async () => {
    await page.keyboard.press('Control+k');
    const search = page.getByRole('combobox', { name: 'Search or do' });
    await expect(search).toBeVisible();
    await search.pressSequentially('abe', { delay: 60 });
    await page.keyboard.press('Escape');
    await expect(search).toBeHidden();
  });
  await page.goto(`${stack().dashboard}/couples`);
  const couples = page.locator('tbody tr a');
  await measure('couples: one is opened, and back', async () => {
    await couples.first().click();
    await expect(page.getByRole('button', { name: 'Assign' }).first()).toBeVisible();
    await page.goBack();
    await expect(couples.first()).toBeVisible();
  });
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
});

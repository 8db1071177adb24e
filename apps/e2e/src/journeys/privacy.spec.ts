import { account, expect, signIn, stack, test } from '../journey';
import { addCouple } from '../walk';

const notYours = 'This couple isn’t on your caseload';

test('a colleague off the care team, an admin and another clinic cannot find a couple', async ({
  page,
  desk,
}) => {
  await signIn(page, account('clinician'));
  const url = await addCouple(page, 'Solveig', 'Tamar');
  await page.goto(`${stack().dashboard}/couples?q=Solveig`);
  await expect(page.getByText('Solveig and Tamar').first()).toBeVisible();
  for (const [role, clinic] of [
    ['owner', 0],
    ['admin', 0],
    ['clinician', 1],
  ] as const) {
    const other = await desk();
    await signIn(other, account(role, clinic));
    await other.goto(url);
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(other.locator('[aria-busy=true]')).toHaveCount(0);
    if (role !== 'admin') {
      await expect(other.getByRole('heading', { name: notYours })).toBeVisible();
      await other.goto(`${stack().dashboard}/couples?q=Solveig`);
      await expect(other.getByText(/No couple matches this\.|No couple is in your care/)).toBeVisible();
    }
    expect(await other.content()).not.toContain('Solveig and Tamar');
  }
});

test('an id that never existed, and one that is none, look the same as a colleague’s couple', async ({
  page,
}) => {
  await signIn(page, account('clinician'));
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const texts: string[] = [];
  for (const id of ['0190a000-0000-7000-8000-000000000000', 'not-an-id']) {
    await page.goto(`${stack().dashboard}/couples/${id}`);
    await expect(page.getByRole('heading', { name: notYours })).toBeVisible();
    texts.push(await page.getByRole('main').innerText());
  }
  expect(texts[0]).toBe(texts[1]);
});

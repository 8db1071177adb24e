import { account, expect, expectAccessibleInBoth, signIn, stack, test } from '../journey';
import { addCouple } from '../walk';

const NOTE = 'Evenings are calmer now. Ask Wren first.';

test('a lead clinician hands a couple over with a note, the receiver accepts with one act, and it is undone', async ({
  page,
  desk,
}) => {
  await signIn(page, account('clinician'));
  await addCouple(page, 'Wren', 'Tal');
  const couple = page.url();
  await page.getByRole('button', { name: 'Hand over' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand this couple over' });
  await dialog.getByLabel('To whom').selectOption({ label: 'Marguerite Osei, Owner' });
  await dialog.getByLabel('Note for whoever leads next').fill(NOTE);
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The couple is offered to Marguerite Osei.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Hand-overs' })).toContainText(NOTE);
  await expectAccessibleInBoth(page);

  const next = await desk();
  await signIn(next, account('owner'));
  await next.goto(couple);
  await expect(
    next.getByRole('heading', { level: 1, name: 'This couple isn’t on your caseload' }),
  ).toBeVisible();
  await next.goto(`${stack().dashboard}/today`);
  const offer = next.getByRole('listitem').filter({ hasText: 'asks you to take over Wren and Tal' });
  await expect(offer).toBeVisible();
  await expect(next.getByText(NOTE)).toHaveCount(0);
  await expectAccessibleInBoth(next);
  await offer.getByRole('button', { name: 'Take over' }).click();
  await expect(next.getByText('You lead Wren and Tal now.')).toBeVisible();
  await expectAccessibleInBoth(next);

  // The very next request of whoever led is refused.
  await page.reload();
  await expect(
    page.getByRole('heading', { level: 1, name: 'This couple isn’t on your caseload' }),
  ).toBeVisible();

  const took = next.getByRole('listitem').filter({ hasText: 'You took over Wren and Tal' });
  await took.getByRole('link', { name: 'Open' }).click();
  await expect(next.getByText(NOTE)).toBeVisible();
  await expect(next.getByRole('button', { name: 'Hand over' })).toBeVisible();
  await next.goBack();
  await took.getByRole('button', { name: 'Undo: Wren and Tal' }).click();
  await expect(next.getByText('The hand-over is undone.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Wren and Tal' })).toBeVisible();
});

test('an admin moves a caseload in numbers, sees no couple, and takes it back', async ({ page }) => {
  await signIn(page, account('admin'));
  await page.getByRole('link', { name: 'Staff', exact: true }).click();
  await page.getByRole('button', { name: 'Actions for Ilse Brandvold' }).click();
  await page.getByRole('menuitem', { name: /^Hand over caseload \(\d+ couples?\)$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over the caseload of Ilse Brandvold' });
  await dialog.getByLabel('To whom').selectOption({ label: 'Marguerite Osei, Owner' });
  await expectAccessibleInBoth(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^\d+ couples? (is|are) in the care of Marguerite Osei now\.$/)).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Caseloads handed over in the last 24 hours' }),
  ).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.getByRole('button', { name: 'Undo: caseload of Ilse Brandvold' }).click();
  await expect(page.getByText('The caseload went back.')).toBeVisible();
});

import type { Locator, Page } from '@playwright/test';
import { account, expect, stack, test } from '../journey';

/** What holds the focus stands in view, nothing lies over it, and a ring shows it. */
const expectFocusSeen = async (page: Page): Promise<void> => {
  const trouble = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing holds the focus';
    const label = focused.closest('label') ?? document.querySelector(`label[for="${focused.id}"]`);
    // A choice that is drawn by its label has no size of its own.
    const drawn = focused.clientWidth === 0 && label ? label : focused;
    const { left, top, width, height } = drawn.getBoundingClientRect();
    const name = focused.outerHTML.slice(0, 120);
    if (width === 0 || height === 0) return `no size: ${name}`;
    const [x, y] = [left + width / 2, Math.max(top, 0) + Math.min(height, innerHeight) / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of view: ${name}`;
    const there = document.elementFromPoint(x, y);
    const isSeen = there && (focused.contains(there) || there.contains(focused) || label?.contains(there));
    if (!isSeen) return `covered: ${name}`;
    const rings = [drawn, focused, focused.parentElement, focused.closest('li, tr')].filter(
      (each) => each !== null,
    );
    const hasRing = rings.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(each);
      return (
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        (each.matches('input, textarea') && borderColor !== '')
      );
    });
    return hasRing || focused.matches('h1, h2, [role=dialog], main, section') ? null : `no ring: ${name}`;
  });
  expect(trouble, page.url()).toBeNull();
};

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Goes on with Tab, looking at the focus at each stop, until it is there. */
const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 80; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await press(page, key);
    await expectFocusSeen(page);
  }
  throw new Error(`The focus did not come to ${String(target)}.`);
};
const heading = (page: Page, name?: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('a clinician works through a day by keys alone, and sees the focus at each stop', async ({ page }) => {
  test.setTimeout(180_000);
  // The mouse is never used: not for signing in either.
  await page.goto(`${stack().dashboard}/sign-in`);
  await tabTo(page, page.getByLabel('E-mail'));
  await page.keyboard.type(account('clinician', 1));
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(stack().password);
  await press(page, 'Control+Enter');
  await expect(heading(page, 'Today')).toBeVisible();

  await press(page, 'Control+/');
  const keySheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(keySheet).toBeVisible();
  await press(page, 'Escape');
  await expect(keySheet).toBeHidden();

  const rows = page.locator('[data-row]');
  await tabTo(page, rows.first());
  const newAnswer = page.locator('[data-kind=responseNew] [data-row]').first();
  await expect(newAnswer).toBeVisible();
  const toNewAnswer = async () => {
    await press(page, 'Home');
    while (!(await newAnswer.evaluate((element) => element === document.activeElement))) {
      await press(page, 'ArrowDown');
      await expectFocusSeen(page);
    }
  };
  await toNewAnswer();
  const words = await newAnswer.innerText();
  await press(page, 'Space');
  const markReviewed = page.getByRole('button', { name: /^Mark reviewed/ });
  await expect(markReviewed).toBeVisible();
  await expectFocusSeen(page);
  // Esc closes the top layer alone.
  await press(page, 'Control+k');
  const palette = page.getByRole('combobox', { name: 'Search or do' });
  await expect(palette).toBeFocused();
  await press(page, 'Escape');
  await expect(palette).toBeHidden();
  await expect(markReviewed).toBeVisible();
  await press(page, 'Escape');
  await expect(markReviewed).toBeHidden();
  await expect(newAnswer).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: /^Done:/ }).first(), 'Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectFocusSeen(page);
  await press(page, 'Control+z');
  await expect(rows.filter({ hasText: words.split('\n')[0]! }).first()).toBeVisible();

  await tabTo(page, rows.first(), 'Shift+Tab');
  await toNewAnswer();
  await press(page, 'Enter');
  const box = page.getByLabel(/^Your words to/);
  await expect(box).toBeVisible();
  await tabTo(page, box);
  await page.keyboard.type('Thank you. Let us read this together.');
  await tabTo(page, page.getByRole('button', { name: /^Send to/ }));
  await press(page, 'Enter');
  await expect(page.locator('blockquote', { hasText: 'Let us read this together.' }).first()).toBeVisible();
  await expect(box).toHaveValue('');
  // The foot of a small window takes a second line then; the focus comes to rest above it.
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 700, height: 500 });
  await press(page, 'Control+Enter');
  await expect(page.getByText(/^Reviewed/).first()).toBeVisible();
  await expect(() => expectFocusSeen(page)).toPass();
  await page.setViewportSize(size);

  await press(page, 'Control+k');
  await expect(palette).toBeFocused();
  await page.keyboard.type('library');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/exercises$/);
  await expect(heading(page)).toBeFocused();
  const signOut = page.getByRole('button', { name: 'Sign out' });
  await tabTo(page, page.getByRole('button', { name: /^Account/ }), 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, signOut);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/sign-in/);
});

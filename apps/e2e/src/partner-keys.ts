import { expect, type Locator, type Page } from '@playwright/test';

/** What holds the focus is in view as a whole, nothing lies over any side of it, and a ring shows it. */
export const expectFocusClear = async (phone: Page): Promise<void> => {
  const trouble = await phone.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing holds the focus';
    const name = focused.outerHTML.slice(0, 160);
    const [rect] = focused.getClientRects();
    if (!rect || rect.width < 2 || rect.height < 2) return `no size: ${name}`;
    const { left, top, right, bottom } = rect;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const fits = rect.height < innerHeight / 2;
    const sides = [
      [x, y],
      [x, top + 2],
      [x, bottom - 2],
      [left + 2, y],
      [right - 2, y],
    ].slice(0, fits ? 5 : 1);
    const label = focused.closest('label');
    for (const [atX = 0, atY = 0] of sides) {
      if (atX < 0 || atY < 0 || atX > innerWidth || atY > innerHeight) return `out of view: ${name}`;
      const there = document.elementFromPoint(atX, atY);
      if (!there || !(focused.contains(there) || label?.contains(there)))
        return `covered by ${there?.outerHTML.slice(0, 80)}: ${name}`;
    }
    // A place that the page leads the focus to, to be read, is no control.
    if (focused.matches('[tabindex="-1"]')) return null;
    // A choice that is drawn by what stands beside it has its ring there.
    const hasRing = [focused, focused.nextElementSibling].some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    return hasRing ? null : `no ring: ${name}`;
  });
  expect(trouble, phone.url()).toBeNull();
};

/** Every control is a target of 44 pixels at least, both ways; a link within a sentence is as high as its line. */
export const expectTargets = async (phone: Page): Promise<void> => {
  const small = await phone.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((control) => control.checkVisibility() && !control.closest('.gx-hidden, [aria-hidden=true]'))
      .map((control) => {
        const { width, height } = (control.closest('label.gx-option') ?? control).getBoundingClientRect();
        return { width, height, what: control.outerHTML.slice(0, 120) };
      })
      // Half a pixel goes by rounding.
      .filter(({ width, height }) => width < 43.5 || height < 43.5)
      .map(({ width, height, what }) => `${width.toFixed(0)} × ${height.toFixed(0)}: ${what}`),
  );
  expect(small, phone.url()).toEqual([]);
};

/** The same on a narrow phone; nothing scrolls sideways there either. */
export const expectTargetsOnPhones = async (phone: Page): Promise<void> => {
  const now = phone.viewportSize()!;
  for (const width of [320, now.width]) {
    await phone.setViewportSize({ ...now, width });
    await expectTargets(phone);
    const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${phone.url()} at ${width}`).toBeLessThanOrEqual(0);
  }
};

/** Goes on with Tab, looking at the focus at each stop, until it is there. */
export const tabOn = async (phone: Page, target: Locator, key = 'Tab'): Promise<void> => {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 60; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await phone.keyboard.press(key);
    await expectFocusClear(phone);
  }
  throw new Error(`The focus did not come to ${String(target)}.`);
};

/** Goes to a button or a link and presses it; is there when the next page is. */
export const pressOn = async (phone: Page, target: Locator): Promise<void> => {
  const here = phone.url();
  await tabOn(phone, target);
  await phone.keyboard.press('Enter');
  await expect(phone).not.toHaveURL(here);
  await phone.waitForLoadState();
};

import type { Page } from '@playwright/test';

interface Seen {
  readonly name: string;
  readonly duration: number;
}

/** Watches how long the page takes to paint after each input, from its very start. Browsers round to 8 ms. */
export const watchInputs = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen: Seen[] = [];
    Object.assign(globalThis, { seen });
    const keep = (list: PerformanceObserverEntryList) =>
      seen.push(...list.getEntries().map(({ name, duration }) => ({ name, duration })));
    new PerformanceObserver(keep).observe({
      type: 'event',
      durationThreshold: 16,
    } as PerformanceObserverInit);
  });
};

/** Milliseconds from inputs to the paint that followed, for presses, keys and typing; those under 16 ms are not among them. */
export const inputsOf = async (page: Page): Promise<number[]> => {
  const names = ['pointerup', 'click', 'keydown', 'keypress', 'keyup', 'input'];
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen.splice(0));
  return seen.filter(({ name }) => names.includes(name)).map(({ duration }) => duration);
};

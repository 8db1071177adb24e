import type { Browser, Page } from '@playwright/test';

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

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the processor, however long others kept it. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Milliseconds on the processor of the longest task of the page's main thread while something happens. */
export const longestTask = async (
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<number> => {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const threads = new Set(mains.map(threadOf));
  const tasks = traceEvents.filter((event) => event.name.includes('RunTask') && threads.has(threadOf(event)));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
};

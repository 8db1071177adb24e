/** @jest-environment jsdom */
import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { type Clinic, makeClinic } from '../../testing/in-memory-clinic';

/** Where "That's enough for today" leads from a page. */
const enoughOn = async (path: string, differs: Partial<Clinic> = {}): Promise<string | null | undefined> => {
  const { document } = await browserOf(makeClinic(everyKind, { hasSession: true, ...differs })).get(path);
  const ways = [...document.querySelectorAll('.gc-pause a, main a')];
  return ways.find(({ textContent }) => textContent === "That's enough for today")?.getAttribute('href');
};

describe('enough for today', () => {
  it.each(['/s/step', '/s/check'])('on %s leaves the step for later', async (path) => {
    expect(await enoughOn(path)).toBe('/s/saved');
    expect(await enoughOn(`/s/pause?from=${path}`)).toBe('/s/saved');
  });

  it.each(['/s/home', '/s/seen', '/s/contact'])('on %s, where no step is under way, closes', async (path) => {
    expect(await enoughOn(path)).toBe('/s/close');
    expect(await enoughOn(`/s/pause?from=${path}`)).toBe('/s/close');
  });

  it('on the receipt, whose session is over, closes', async () => {
    expect(await enoughOn('/s/received', { sent: {} })).toBe('/s/close');
  });
});

/** @jest-environment jsdom */
import { jest } from '@jest/globals';

import { browserOf } from '../testing/browser';
import { everyKind } from '../testing/every-kind';
import { makeClinic } from '../testing/in-memory-clinic';
import { connect, showPage } from '../testing/live-page';
import { keepSaved } from './keep-saved';
import { leaveWhenAsked } from './leaving';
import { readPageData } from './page-data';
import { saveBeforeClosing } from './save-before-closing';
import { statusLine } from './status-line';

const went: string[] = [];
let keeper: ReturnType<typeof keepSaved>;
const kept = new Map<string, string>();

beforeAll(() => {
  leaveWhenAsked({ replace: (to) => void went.push(String(to)), reload: () => undefined });
});

/** A question page where somebody has just typed, and nothing is saved yet. */
const typedInto = async (text: string) => {
  went.length = 0;
  kept.clear();
  document.documentElement.hidden = false;
  const clinic = makeClinic(everyKind, { hasSession: true });
  const network = connect(clinic);
  showPage((await browserOf(clinic).get('/s/q/4')).body);
  const { save } = readPageData();
  const form = document.querySelector<HTMLFormElement>('#answer')!;
  const line = statusLine(document.getElementById('status')!, save!.say);
  keeper = keepSaved(form, line, save!, { assign: () => undefined }, () => ({
    keep: async ({ answer }) => Boolean(kept.set('page', answer)),
    forget: async () => void kept.delete('page'),
  }));
  saveBeforeClosing(keeper);
  form.querySelector('textarea')!.value = text;
  form.dispatchEvent(new Event('input', { bubbles: true }));
  return { clinic, network };
};

const press = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();
const isOutOfSight = () => document.documentElement.hidden || document.body.childNodes.length === 0;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.clearAllTimers();
  jest.useRealTimers();
});

describe('closing the page right after a word', () => {
  it('is out of sight at once, and goes when the word is saved', async () => {
    const { clinic } = await typedInto('One last word.');
    press('.gc-bar .gc-first');
    expect(isOutOfSight()).toBe(true);
    await jest.advanceTimersByTimeAsync(10);
    expect(clinic.drafts.at(-1)?.answers).toEqual({ facts: 'One last word.' });
    expect([went, document.body.childNodes.length, kept.size]).toEqual([['/s/close'], 0, 0]);
  });

  it('without a network keeps the word on the device', async () => {
    const { network } = await typedInto('Offline word.');
    network.isOffline = true;
    press('.gc-bar .gc-first');
    await jest.advanceTimersByTimeAsync(10);
    expect([went, [...kept.values()]]).toEqual([['/s/close'], ['"Offline word."']]);
  });

  it('waits two seconds at most for a server that does not answer, and the device has the word', async () => {
    const { network } = await typedInto('Slow word.');
    network.delay = new Promise(() => undefined);
    press('.gc-bar .gc-first');
    await jest.advanceTimersByTimeAsync(1900);
    expect([went, isOutOfSight()]).toEqual([[], true]);
    await jest.advanceTimersByTimeAsync(100);
    expect([went, [...kept.values()]]).toEqual([['/s/close'], ['"Slow word."']]);
  });

  it('is not what leaving is: that goes at once, and the word is discarded', async () => {
    const { clinic } = await typedInto('Gone.');
    press('.gc-bar [href="/leave"]');
    expect(went).toEqual(['/leave']);
    await jest.advanceTimersByTimeAsync(5000);
    expect([clinic.drafts.length, kept.size]).toEqual([0, 0]);
  });
});

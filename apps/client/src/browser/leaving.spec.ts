/** @jest-environment jsdom */
import { jest } from '@jest/globals';

import { browserOf } from '../testing/browser';
import { everyKind } from '../testing/every-kind';
import { makeClinic } from '../testing/in-memory-clinic';
import { showPage } from '../testing/live-page';
import { leaveWhenAsked } from './leaving';

const went: string[] = [];

const key = (type: 'keydown' | 'keyup', name: string, held: KeyboardEventInit = {}) =>
  document.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true, ...held }));
const shift = (held: KeyboardEventInit = {}) => {
  key('keydown', 'Shift', held);
  key('keyup', 'Shift', held);
};
/** The device's own store, as far as leaving knows it. */
const deleted: string[] = [];

beforeAll(async () => {
  jest.useFakeTimers();
  const store = { deleteDatabase: (name: string) => void deleted.push(name) };
  Object.defineProperty(globalThis, 'indexedDB', { value: store });
  showPage((await browserOf(makeClinic(everyKind, { hasSession: true })).get('/s/q/4')).body);
  leaveWhenAsked({ replace: (to) => void went.push(String(to)), reload: () => void went.push('reload') });
});
beforeEach(async () => {
  went.length = 0;
  deleted.length = 0;
  jest.advanceTimersByTime(10_000);
});

const status = () => document.getElementById('shift')?.textContent;
const isBlank = () => document.body.childNodes.length === 0;

// The page is gone once it was left: those that stay come first.
describe('leaving', () => {
  it('does not mistake capital letters for it', () => {
    for (const letter of 'ABCD') {
      key('keydown', 'Shift');
      key('keydown', letter);
      key('keyup', letter);
      key('keyup', 'Shift');
    }
    expect([went, isBlank(), status()]).toEqual([[], false, '']);
  });

  it('forgets a press after five seconds', () => {
    shift();
    shift();
    jest.advanceTimersByTime(5000);
    shift();
    expect([went, isBlank(), status()]).toEqual([[], false, 'Leave: press Shift 2 more times.']);
  });

  it('forgets presses with other keys between them', () => {
    shift();
    shift();
    key('keydown', 'a');
    shift();
    expect([went, isBlank()]).toEqual([[], false]);
  });

  it.each([
    ['Alt', { altKey: true }],
    ['AltGr', { modifierAltGraph: true }],
    ['Ctrl', { ctrlKey: true }],
    ['Meta', { metaKey: true }],
  ])('takes no Shift for it while %s is held, which changes the keyboard for some', (_, held) => {
    for (let press = 0; press < 4; press += 1) shift(held);
    expect([went, isBlank(), status()]).toEqual([[], false, '']);
    shift();
    shift(held);
    shift();
    expect([went, status()]).toEqual([[], 'Leave: press Shift 2 more times.']);
  });

  it('happens at the third press of Shift, five seconds apart at most: blank at once', () => {
    const page = [...document.body.childNodes];
    shift();
    jest.advanceTimersByTime(4900);
    shift();
    expect(status()).toBe('Leave: press Shift once more.');
    jest.advanceTimersByTime(4900);
    shift();
    expect([went, isBlank(), deleted]).toEqual([['/leave'], true, ['k']]);
    document.body.replaceChildren(...page);
  });

  it.each([0, 1, 2])('happens at every link that leaves, number %i, and the device forgets', (index) => {
    const page = [...document.body.childNodes];
    document.querySelectorAll<HTMLElement>('[href="/leave"]')[index]!.click();
    expect([went, isBlank(), deleted]).toEqual([['/leave'], true, ['k']]);
    document.body.replaceChildren(...page);
  });

  it('is not what closing the page is: blank at once, too, but the device goes on keeping words', () => {
    const page = [...document.body.childNodes];
    document.querySelector<HTMLElement>('.gc-bar .gc-first')!.click();
    expect([went, isBlank(), deleted]).toEqual([['/s/close'], true, []]);
    document.body.replaceChildren(...page);
  });

  it('leaves nothing for the back button to show', () => {
    const page = [...document.body.childNodes];
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect([went, isBlank()]).toEqual([[], false]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect([went, isBlank()]).toEqual([['reload'], true]);
    document.body.replaceChildren(...page);
  });
});

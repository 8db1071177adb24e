/** @jest-environment jsdom */
import { jest } from '@jest/globals';

import { browserOf } from '../testing/browser';
import { everyKind } from '../testing/every-kind';
import { makeClinic } from '../testing/in-memory-clinic';
import { showPage } from '../testing/live-page';
import { leaveWhenAsked } from './leaving';

const went: string[] = [];

const key = (type: 'keydown' | 'keyup', name: string) =>
  document.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true }));
const shift = () => {
  key('keydown', 'Shift');
  key('keyup', 'Shift');
};

beforeAll(async () => {
  jest.useFakeTimers();
  showPage((await browserOf(makeClinic(everyKind, { hasSession: true })).get('/s/q/4')).body);
  leaveWhenAsked({ replace: (to) => void went.push(String(to)), reload: () => void went.push('reload') });
});
beforeEach(async () => {
  went.length = 0;
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

  it('happens at the third press of Shift, five seconds apart at most: blank at once', () => {
    const page = [...document.body.childNodes];
    shift();
    jest.advanceTimersByTime(4900);
    shift();
    expect(status()).toBe('Leave: press Shift once more.');
    jest.advanceTimersByTime(4900);
    shift();
    expect([went, isBlank()]).toEqual([['/leave'], true]);
    document.body.replaceChildren(...page);
  });

  it.each([0, 1, 2])('happens at every link that leaves, number %i', (index) => {
    const page = [...document.body.childNodes];
    document.querySelectorAll<HTMLElement>('[data-leave]')[index]!.click();
    expect([went, isBlank()]).toEqual([['/leave'], true]);
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

/** @jest-environment jsdom */
import { jest } from '@jest/globals';

import { browserOf } from '../testing/browser';
import { everyKind } from '../testing/every-kind';
import { makeClinic } from '../testing/in-memory-clinic';
import { showPage } from '../testing/live-page';
import { cleanHistory } from './clean-history';

beforeAll(async () => {
  // jsdom has no layout to scroll in.
  Element.prototype.scrollIntoView = jest.fn();
  history.replaceState('came by a form', '', '/s/q/4?from=check');
  const { post } = browserOf(makeClinic(everyKind, { hasSession: true }));
  showPage((await post('/s/q/4', { facts: 'x'.repeat(500) })).body);
  cleanHistory();
});

describe('the history', () => {
  it.each(['.gc-problems a', '.gc-skip[href="#main"]'])(
    'gets no entry by %s, which leads to its place all the same',
    (selector) => {
      const link = document.querySelector<HTMLAnchorElement>(selector)!;
      const event = new MouseEvent('click', { bubbles: true, cancelable: true });
      link.dispatchEvent(event);
      expect([event.defaultPrevented, document.activeElement?.id]).toEqual([true, link.hash.slice(1)]);
    },
  );

  it('leaves links to other pages alone', () => {
    const link = document.querySelector<HTMLAnchorElement>('.gc-bar .gc-first')!;
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.addEventListener('click', (last) => last.stopPropagation(), { once: true });
    link.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('keeps of a page that was moved on from only its address', () => {
    expect(history.state).toBe('came by a form');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect([history.state, location.pathname + location.search]).toEqual([null, '/s/q/4?from=check']);
  });
});

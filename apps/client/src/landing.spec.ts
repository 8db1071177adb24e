/** @jest-environment jsdom */
import { renderLandingPage } from './features/arrival/landing-page';
import { showPage } from './testing/live-page';

/** Presses Continue, so many milliseconds after the page began. Returns whether the form is posted. */
const pressAt = (ms: number): boolean => {
  const press = new Event('submit', { cancelable: true });
  Object.defineProperty(press, 'timeStamp', { value: ms });
  return document.querySelector('form')!.dispatchEvent(press);
};

it('takes a second tap for the same press, so that a wrong PIN counts once, and a later one for another try', async () => {
  showPage(renderLandingPage());
  await import('./landing');
  expect([100, 350, 1900, 2150].map(pressAt)).toEqual([true, false, false, true]);
});

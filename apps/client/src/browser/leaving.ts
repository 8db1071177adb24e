import { scriptPaths } from '../script-paths';
import { storeName } from './device';

/** Milliseconds in which the next press of Shift must follow. */
const patience = 5000;
const pressesToLeave = 3;

const blank = (): void => document.body.replaceChildren();

/** The ways out: the links, Shift three times, and a back button that finds nothing. */
export const leaveWhenAsked = (way: Pick<Location, 'replace' | 'reload'> = location): void => {
  const leave = (): void => {
    blank();
    // At once, and without a network too.
    globalThis.indexedDB?.deleteDatabase(storeName);
    // Ends the session there, and is sent on; this page's place in the history goes to where that leads.
    way.replace(scriptPaths.leave);
  };
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-leave]')) return;
    event.preventDefault();
    leave();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    blank();
    way.reload();
  });
  countShift(leave);
};

const countShift = (leave: () => void): void => {
  let presses = 0;
  let isAlone = false;
  let timer: ReturnType<typeof setTimeout>;
  const status = document.getElementById('shift');
  const say = (text = ''): void => {
    if (status) status.textContent = text;
  };
  const forget = (): void => {
    presses = 0;
    say();
  };
  document.addEventListener('keydown', ({ key }) => {
    isAlone = key === 'Shift';
    if (!isAlone) forget();
  });
  document.addEventListener('pointerdown', () => {
    isAlone = false;
  });
  document.addEventListener('keyup', ({ key }) => {
    if (key !== 'Shift' || !isAlone) return;
    isAlone = false;
    presses += 1;
    clearTimeout(timer);
    if (presses === pressesToLeave) return leave();
    const { again = '', once } = status?.dataset ?? {};
    const rest = pressesToLeave - presses;
    say(rest === 1 ? once : again.replace('{count}', String(rest)));
    timer = setTimeout(forget, patience);
  });
};

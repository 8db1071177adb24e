import { scriptPaths } from '../script-paths';
import { storeName } from './device';

/** Milliseconds in which the next press of Shift must follow. */
const patience = 5000;
const pressesToLeave = 3;
const others = ['Alt', 'AltGraph', 'Control', 'Meta'];

const blank = (): void => document.body.replaceChildren();

/** The ways out: the links, Shift three times, and a back button that finds nothing. Who only closes the page finds unsaved words again. */
export const leaveWhenAsked = (way: Pick<Location, 'replace' | 'reload'> = location): void => {
  const leave = (to: string = scriptPaths.leave): void => {
    blank();
    // At once, and without a network too.
    if (to === scriptPaths.leave) globalThis.indexedDB?.deleteDatabase(storeName);
    // Ends the session there, and is sent on; this page's place in the history goes to where that leads.
    way.replace(to);
  };
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-leave]');
    if (!link) return;
    event.preventDefault();
    leave(link.pathname);
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
  document.addEventListener('keydown', (event) => {
    // With another key held it is a part of something else, such as changing the keyboard.
    isAlone = event.key === 'Shift' && !others.some((name) => event.getModifierState(name));
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

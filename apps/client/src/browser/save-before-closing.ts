import { scriptPaths } from '../script-paths';
import type { Keeper } from './keep-saved';

/** Milliseconds that words get which are not saved yet. */
const patience = 2000;

/** Who closes the page right after a word loses none: it is out of sight at once, and goes when the word is safe. Leaving waits for nothing. */
export const saveBeforeClosing = ({ isUnsaved, finish }: Pick<Keeper, 'isUnsaved' | 'finish'>): void => {
  let isFinished = false;
  document.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('[data-leave]');
      if (isFinished || !link || link.pathname === scriptPaths.leave || !isUnsaved()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      document.documentElement.hidden = true;
      const late = new Promise((pass) => setTimeout(pass, patience));
      void Promise.race([finish(), late]).then(() => {
        isFinished = true;
        link.click();
      });
    },
    true,
  );
};

import type { SavingState } from './page-data';

const needAttention: ReadonlySet<SavingState> = new Set(['offline', 'closed', 'newText', 'problem']);
/** What is news, but nothing to worry about. */
const calm: ReadonlySet<SavingState> = new Set(['kept', 'waiting']);

export interface StatusLine {
  readonly show: (state: SavingState, values?: { readonly time?: string; readonly more?: string }) => void;
  /** Whether it says something that stays true until a save succeeds. */
  readonly needsAttention: () => boolean;
}

/** Says in true words whether the answer is saved. */
export const statusLine = (line: HTMLElement, say: Readonly<Record<SavingState, string>>): StatusLine => {
  let current: SavingState = 'saved';
  return {
    show: (state, { time = '', more = '' } = {}) => {
      current = state;
      line.classList.toggle('gc-unsure', needAttention.has(state));
      // The coming and going of "Saved" is not read out; what needs attention is.
      line.ariaLive = needAttention.has(state) || calm.has(state) ? 'polite' : 'off';
      const text = `${say[state].replace('{time}', time)} ${more}`.trim();
      if (line.textContent !== text) line.textContent = text;
    },
    needsAttention: () => needAttention.has(current),
  };
};

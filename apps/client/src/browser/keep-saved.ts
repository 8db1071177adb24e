import { postedFrom, readAnswer } from '@groundwork/exercise-form';

import { stepName } from '../layout/input-names';
import { scriptPaths } from '../script-paths';
import { noteRequest } from './idle-time';
import type { PageData, SavingState } from './page-data';
import type { StatusLine } from './status-line';

/** Milliseconds: after the last key; after leaving a field, where a press on a button comes first; between tries. */
const afterTyping = 1500;
const afterBlur = 200;
const beforeRetry = 10_000;

export interface Keeper {
  readonly isUnsaved: () => boolean;
  /** Lets nothing more be saved from here, and waits for what is on its way: the form itself is about to be posted. */
  readonly hold: () => Promise<void>;
  /** The form couldn't be posted: saving goes on, and tries again until it succeeds; with a problem, once it is mended. */
  readonly release: (problem?: string) => void;
}

/** What a script is answered; not every reply holds everything. */
export interface PageReply {
  readonly savedAt?: string;
  readonly next?: string;
  readonly problems?: readonly { readonly text: string }[];
}

/** Statuses of an answer that can't be saved as it is: wrong in itself, or too long to be read at all. */
const refused = new Set([413, 422]);

/** Statuses of an answer that waits for something else to be done; a button leads to the page that says what. */
const closes: ReadonlyMap<number, SavingState> = new Map([
  [401, 'closed'],
  [409, 'newText'],
]);

/** Keeps the page's answer saved while it is being written: after typing, on leaving the field, on leaving the page. */
export const keepSaved = (
  form: HTMLFormElement,
  status: StatusLine,
  { pageId, field, saved, locale }: NonNullable<PageData['save']>,
  way: Pick<Location, 'assign'> = location,
): Keeper => {
  let known = JSON.stringify(saved ?? null);
  /** The newest save: which one of this page, what it holds, and whether its answer is still to come. */
  let newest = { turn: 0, answer: known, isUnderway: false };
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underway: Promise<void> = Promise.resolve();

  const current = (): string => JSON.stringify(readAnswer(field, postedFrom(form)) ?? null);
  const isUnsaved = (): boolean => current() !== known;

  const send = async (isLast: boolean): Promise<void> => {
    const answer = current();
    // A page that was left is blank: its form is gone, and what wasn't saved yet with it.
    if (isHeld || !form.isConnected) return;
    // What is on its way may not get there from a page that goes away, so the last save never relies on it.
    if (newest.isUnderway ? answer === newest.answer && !isLast : answer === known) return;
    const mine = { turn: newest.turn + 1, answer, isUnderway: true };
    newest = mine;
    status.show('saving');
    try {
      const response = await fetch(scriptPaths.draft, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({
          step: stepOf(form),
          page: { id: pageId, turn: mine.turn },
          answers: { [field.id]: JSON.parse(answer) as unknown },
        }),
        keepalive: isLast,
      });
      noteRequest();
      const closed = closes.get(response.status);
      if (!closed && !response.ok && !refused.has(response.status)) throw new Error('not now');
      const reply = closed ? {} : ((await response.json()) as PageReply);
      // The server takes the newest of a page's saves, whichever comes first: its answer alone says what is saved.
      if (mine !== newest) return;
      if (closed) status.show(closed);
      else understand(reply, answer);
    } catch {
      if (mine !== newest) return;
      status.show(navigator.onLine ? 'unsaved' : 'offline');
      later(beforeRetry);
    } finally {
      mine.isUnderway = false;
    }
  };

  const understand = ({ next, savedAt, problems }: PageReply, answer: string): void => {
    if (next) return way.assign(next);
    if (problems) return status.show('problem', { more: problems[0]?.text });
    known = answer;
    if (isUnsaved() || !savedAt) status.show('unsaved');
    else status.show('saved', { time: clockTime(savedAt, locale) });
  };

  // One after the other: none is sent for words that are on their way.
  const save = (): void => {
    clearTimeout(timer);
    underway = underway.then(() => send(false));
  };
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };

  form.addEventListener('input', () => {
    if (isUnsaved() && !status.needsAttention()) status.show('unsaved');
    later(afterTyping);
  });
  form.addEventListener('focusout', () => later(afterBlur));
  addEventListener('online', save);
  document.addEventListener('visibilitychange', () => {
    // A page that goes away can't wait for an earlier save.
    if (document.visibilityState !== 'hidden') return save();
    underway = Promise.all([underway, send(true)]).then(() => undefined);
  });
  if (isUnsaved()) later(afterTyping);

  return {
    isUnsaved,
    hold: () => {
      clearTimeout(timer);
      isHeld = true;
      return underway;
    },
    release: (problem) => {
      isHeld = false;
      if (problem) return status.show('problem', { more: problem });
      status.show('offline');
      later(beforeRetry);
    },
  };
};

const clockTime = (instant: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(instant));

/** The step that this page was rendered for; the server keeps nothing for another one. */
const stepOf = (form: HTMLFormElement): string | undefined =>
  form.querySelector<HTMLInputElement>(`input[name="${stepName}"]`)?.value;

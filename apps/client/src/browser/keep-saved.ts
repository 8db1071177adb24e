import { postedFrom, readAnswer } from '@groundwork/exercise-form';

import { stepName } from '../layout/input-names';
import { scriptPaths } from '../script-paths';
import type { PageKeeper } from './device';
import { noteRequest } from './last-request';
import type { PageData, SavingState } from './page-data';
import type { StatusLine } from './status-line';

/** Milliseconds: after the last key; after leaving a field, where a press on a button comes first; between tries. */
const afterTyping = 1500;
const afterBlur = 200;
const beforeRetry = 10_000;
/** Milliseconds after which the device keeps what the server doesn't answer for. */
const patience = 4000;

export interface Keeper {
  readonly isUnsaved: () => boolean;
  /** Lets nothing more be saved from here, and waits for what is on its way: the form itself is about to be posted. */
  readonly hold: () => Promise<void>;
  /** The page is about to close with unsaved words: saves them, and has the device keep them for as long as that isn't certain. */
  readonly finish: () => Promise<unknown>;
  /** The form was posted and everything is saved: the device need not keep it any more. */
  readonly forget: () => Promise<void>;
  /** The form couldn't be posted: saving goes on, and tries again until it succeeds; with a problem, once it is mended. */
  readonly release: (problem?: string) => void;
}

/** What a script is answered; not every reply holds everything. */
export interface PageReply {
  readonly savedAt?: string;
  readonly revision?: number;
  readonly next?: string;
  /** Where words can be looked at that were written elsewhere meanwhile. */
  readonly other?: string;
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
  { pageId, seen, field, saved, locale }: NonNullable<PageData['save']>,
  way: Pick<Location, 'assign'> = location,
  device: () => PageKeeper | undefined = () => undefined,
): Keeper => {
  /** What the server has, as far as this page knows. */
  let known = { answer: JSON.stringify(saved ?? null), revision: seen };
  /** The newest save: which one of this page, what it holds, and whether its answer is still to come. */
  let newest = { turn: 0, answer: known.answer, isUnderway: false };
  /** The answer that the device keeps. */
  let onDevice: string | undefined;
  let typedAt = Date.now();
  let isHeld = false;
  let elsewhere: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underway: Promise<void> = Promise.resolve();

  const current = (): string => JSON.stringify(readAnswer(field, postedFrom(form)) ?? null);
  const isUnsaved = (): boolean => current() !== known.answer;

  const send = async (isLast: boolean): Promise<void> => {
    const answer = current();
    // A page that was left is blank: its form is gone, and what wasn't saved yet with it.
    if (isHeld || !form.isConnected) return;
    // What is on its way may not get there from a page that goes away, so the last save never relies on it.
    if (newest.isUnderway ? answer === newest.answer && !isLast : answer === known.answer) {
      // Typed back to what is saved: the words in between are not wanted.
      if (!newest.isUnderway) void letGo();
      return;
    }
    const mine = { turn: newest.turn + 1, answer, isUnderway: true };
    newest = mine;
    status.show('saving');
    const stalled = setTimeout(() => void keepHere(mine), patience);
    try {
      const response = await fetch(scriptPaths.draft, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({
          step: stepOf(form),
          page: { id: pageId, turn: mine.turn, seen: known.revision, age: secondsSince(typedAt) },
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
      if (closed) {
        status.show(closed);
        void keepHere(mine, false);
      } else understand(reply, answer);
    } catch {
      if (mine === newest) keepFor(navigator.onLine ? 'unsaved' : 'offline');
    } finally {
      clearTimeout(stalled);
      mine.isUnderway = false;
    }
  };

  /** What the server doesn't have yet outlives this page on the device, and the line says so once it is true. */
  const keepHere = async (mine: typeof newest, says = true): Promise<void> => {
    const { turn, answer } = mine;
    if (!form.isConnected || !(await device()?.keep({ turn, answer, seen: known.revision, at: typedAt })))
      return;
    onDevice = answer;
    if (says && mine === newest && isUnsaved() && answer === current()) status.show('kept');
  };

  /** Keeps what can't be saved now, until it can; says so, or what the state is as long as that isn't true. */
  const keepFor = (state: SavingState): void => {
    status.show(onDevice === current() ? 'kept' : state);
    void keepHere(newest);
    later(beforeRetry);
  };

  const letGo = async (): Promise<void> => {
    onDevice = undefined;
    await device()?.forget();
  };

  const understand = ({ next, savedAt, revision, other, problems }: PageReply, answer: string): void => {
    if (next) return way.assign(next);
    if (problems) return status.show('problem', { more: problems[0]?.text });
    known = { answer, revision: revision ?? known.revision };
    elsewhere = other ?? elsewhere;
    void letGo();
    // What was written elsewhere meanwhile is shown once nothing of this page is in the way.
    if (elsewhere && !isUnsaved()) return way.assign(elsewhere);
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
    typedAt = Date.now();
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
    finish: () => Promise.all([send(true), !isHeld && keepHere(newest, false)]),
    forget: letGo,
    release: (problem) => {
      isHeld = false;
      if (problem) return status.show('problem', { more: problem });
      if (!isUnsaved()) return status.show('waiting');
      newest = { turn: newest.turn + 1, answer: current(), isUnderway: false };
      keepFor('offline');
    },
  };
};

const secondsSince = (at: number): number => Math.max(0, Math.round((Date.now() - at) / 1000));

const clockTime = (instant: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(instant));

/** The step that this page was rendered for; the server keeps nothing for another one. */
const stepOf = (form: HTMLFormElement): string | undefined =>
  form.querySelector<HTMLInputElement>(`input[name="${stepName}"]`)?.value;

import type { Answer, Answers } from '@groundwork/forms';
import { isDeepStrictEqual } from 'node:util';

/** A text that another page's newer one replaced, or that came too late to replace it. */
export interface OtherText {
  readonly answer: Answer;
  readonly at: string;
}

/** When an answer was last changed, in which revision and by which page; and what else was written there. */
export interface Change {
  readonly revision: number;
  readonly at: string;
  readonly page: string | null;
  readonly other?: OtherText;
}

/** By the ids of fields. */
export type Trail = Readonly<Record<string, Change>>;

export interface Draft {
  readonly answers: Answers;
  readonly trail: Trail;
}

/** One save: what it holds, and what its page knew. */
export interface Save {
  readonly answers: Answers;
  readonly revision: number;
  /** When it was written. */
  readonly at: Date;
  readonly page: string | null;
  /** The newest revision that the page had seen; undefined: all. */
  readonly seen: number | undefined;
}

export interface Merged extends Draft {
  /** The fields where this save met a text that its page had not seen. */
  readonly met: readonly string[];
}

/**
 * Puts a save on top of the newest draft. Where another page changed an answer that this one had not seen, the words that
 * were written later win, and the others are set aside to be offered.
 */
export const mergeSave = (before: Draft, save: Save): Merged => {
  const answers = new Map<string, Answer>(Object.entries(before.answers));
  const trail = new Map<string, Change>(Object.entries(before.trail));
  const met: string[] = [];
  for (const id of new Set([...answers.keys(), ...Object.keys(save.answers)])) {
    const [old, fresh] = [answers.get(id), save.answers[id]];
    if (isDeepStrictEqual(old, fresh)) continue;
    const last = trail.get(id);
    const isUnseen = last !== undefined && isNews(last, save);
    if (isUnseen) met.push(id);
    if (isUnseen && save.at < new Date(last.at)) {
      trail.set(id, withOther(last, fresh, save.at.toISOString()));
      continue;
    }
    const change = {
      revision: save.revision,
      at: save.at.toISOString(),
      page: save.page,
      other: last?.other,
    };
    trail.set(id, isUnseen ? withOther(change, old, last.at) : change);
    if (fresh === undefined) answers.delete(id);
    else answers.set(id, fresh);
  }
  return { answers: Object.fromEntries(answers), trail: Object.fromEntries(trail), met };
};

/** Takes the text that was set aside instead of the one that stands there, which is set aside now; or forgets it. */
export const settleOther = (draft: Draft, field: string, isUsed: boolean, save: Save): Draft => {
  const change = draft.trail[field];
  if (!change?.other) return draft;
  const { other, ...rest } = change;
  if (!isUsed) return { ...draft, trail: { ...draft.trail, [field]: rest } };
  const used = { revision: save.revision, at: save.at.toISOString(), page: save.page };
  return {
    answers: { ...draft.answers, [field]: other.answer },
    trail: { ...draft.trail, [field]: withOther(used, draft.answers[field], change.at) },
  };
};

const isNews = (last: Change, { page, seen }: Save): boolean =>
  seen !== undefined && last.revision > seen && (page === null || last.page !== page);

/** An answer that was cleared is no text to offer. */
const withOther = (change: Change, answer: Answer | undefined, at: string): Change =>
  answer === undefined ? change : { ...change, other: { answer, at } };

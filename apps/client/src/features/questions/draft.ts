import { type Answers, validateAnswers } from '@groundwork/forms';

import type { DraftPageInput } from '../../generated/graphql';
import { isNameOfPage } from '../../layout/input-names';
import { answersOf, formOf, saveDraft } from '../../my-task';
import { paths } from '../../paths';
import { json } from '../../reply';
import { type Route, taskRoute } from '../../route';
import { problemText } from '../../words';

/**
 * The autosave: `{step, answers, page: {id, turn, seen, age}}`. `answers` holds those of the page that is open, and null for one that
 * was cleared; the draft's others stay. `turn` counts that page's saves: one that arrives late changes nothing. `seen` is the newest revision that it knew, `age` the seconds since it was written. Answers
 * `{revision, savedAt, other}`, where `other` leads to words that were written elsewhere meanwhile, or 422 with `{problems: [{path, text}]}`.
 */
export const draftRoute: Route = taskRoute('POST', paths.draft, 'accepted', async (visit) => {
  const { request, task } = visit;
  const { answers: posted, page } = (request.json ?? {}) as {
    readonly [part in 'answers' | 'page']?: unknown;
  };
  const answers = isRecord(posted) ? merged(answersOf(task), posted) : posted;
  const problems = validateAnswers(formOf(task), answers, { complete: false });
  if (problems.length > 0) {
    return json(
      { problems: problems.map((problem) => ({ path: problem.path, text: problemText(problem) })) },
      422,
    );
  }
  const { revision, savedAt, met } = await saveDraft(visit, answers as Answers, { page: pageOf(page) });
  const place = formOf(task).fields.findIndex(({ id }) => id === met[0]);
  return json({ revision, savedAt, other: place < 0 ? undefined : paths.question(place + 1) });
});

const pageOf = (page: unknown): DraftPageInput | undefined => {
  if (!isRecord(page) || !isNameOfPage(page.id) || !isCount(page.turn) || page.turn < 1) return undefined;
  const { id, turn, seen, age } = page;
  return { id, turn, seen: isCount(seen) ? seen : undefined, age: isCount(age) ? age : undefined };
};

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= largest;
const largest = 2 ** 31 - 1;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const merged = (before: Answers, posted: Readonly<Record<string, unknown>>): unknown => {
  const now = new Map<string, unknown>(Object.entries(before));
  for (const [id, answer] of Object.entries(posted)) {
    if (answer === null) now.delete(id);
    else now.set(id, answer);
  }
  return Object.fromEntries(now);
};

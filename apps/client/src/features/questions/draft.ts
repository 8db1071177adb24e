import { type Answers, validateAnswers } from '@groundwork/forms';

import { answersOf, formOf, saveDraft } from '../../my-task';
import { paths } from '../../paths';
import { json } from '../../reply';
import { type Route, taskRoute } from '../../route';
import { problemText } from '../../words';

/**
 * The autosave: `{answers}` holds the answers of the page that is open, and null for one that was cleared; the draft's
 * others stay. Answers `{revision, savedAt}`, or 422 with `{problems: [{path, text}]}`.
 */
export const draftRoute: Route = taskRoute(
  'POST',
  paths.draft,
  'accepted',
  async ({ request, task, gateway }) => {
    const posted = (request.json as { readonly answers?: unknown } | null | undefined)?.answers;
    const answers = isRecord(posted) ? merged(answersOf(task), posted) : posted;
    const problems = validateAnswers(formOf(task), answers, { complete: false });
    if (problems.length > 0) {
      return json(
        { problems: problems.map((problem) => ({ path: problem.path, text: problemText(problem) })) },
        422,
      );
    }
    const { revision, savedAt } = await saveDraft(gateway, answers as Answers);
    return json({ revision, savedAt });
  },
);

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

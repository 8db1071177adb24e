import { type ProblemTexts, readAnswer } from '@groundwork/exercise-form';
import {
  type Answer,
  answerTo,
  type AskingField,
  asks,
  type GroupAnswer,
  isAnswered,
  type Problem,
  validateAnswers,
} from '@groundwork/forms';

import type { ClientRequest, ClientResponse } from '../../contract';
import { isNameOfPage, pageName, seenName } from '../../layout/input-names';
import { Refusal, saveDraft } from '../../my-task';
import { paths } from '../../paths';
import { json, page } from '../../reply';
import { goTo, type Visit } from '../../route';
import { problemText, say } from '../../words';
import { pathAfter, pathBefore, type Question, questionOf, withAnswer } from './question';
import { renderQuestionPage } from './question-page';

/** Keeps what was posted, then does what the pressed button asks for. */
export const answerQuestion = async (visit: Visit): Promise<ClientResponse> => {
  const { request, task } = visit;
  const question = questionOf(visit);
  if (!question) return goTo(paths.start, request);
  const { field, answers: before } = question;
  const then = typeof request.form.then === 'string' ? request.form.then : 'continue';
  if (!asks(field) || then === 'keep') return goTo(placeAfter(question, then, undefined, before), request);

  const answer = then === 'leaveOut' ? undefined : withItems(field, readAnswer(field, request.form), then);
  const answers = withAnswer(before, field.id, answer);
  const again = (problems: ProblemTexts, status: number): ClientResponse =>
    request.prefersJson
      ? json({}, status)
      : page(renderQuestionPage({ visit, question, answer, problems }), status);
  const problems = problemsAt(field, validateAnswers(question.form, answers, { complete: false }));
  if (Object.keys(problems).length > 0) return again(problems, 422);
  try {
    const isNew = JSON.stringify(answer) !== JSON.stringify(answerTo(before, field.id));
    const use = uses.get(then);
    if (isNew || !task.draft || use !== undefined) {
      const other = use === undefined ? undefined : { field: field.id, use };
      const { met } = await saveDraft(visit, answers, { page: pageOf(request), other });
      // Words that were written elsewhere meanwhile are shown before anything else.
      if (met.includes(field.id)) return goTo(question.path, request);
    }
  } catch (error) {
    if (error instanceof Refusal && !error.closes && !error.isOutdated) {
      return again({ [field.id]: say('trouble.save') }, error.status);
    }
    throw error;
  }
  return goTo(placeAfter(question, then, answer, answers), request);
};

/** What becomes of words that were written elsewhere, by the button that was pressed. */
const uses: ReadonlyMap<string, boolean> = new Map([
  ['useOther', true],
  ['forgetOther', false],
]);

const pageOf = ({ form }: ClientRequest): { id: string; seen: number } | undefined => {
  const [id, seen] = [form[pageName], form[seenName]];
  if (!isNameOfPage(id) || typeof seen !== 'string' || !/^\d{1,9}$/.test(seen)) return undefined;
  return { id, seen: Number(seen) };
};

const placeAfter = (
  question: Question,
  then: string,
  answer: Answer | undefined,
  answers: Question['answers'],
): string => {
  const { field, path, page: here, origin } = question;
  if (then === 'back') return pathBefore(question);
  if (then === 'later') return paths.saved;
  if (then === 'pause') return paths.pause(path);
  if (uses.has(then) || then === 'stay' || then === 'add' || then.startsWith('remove.')) return path;
  // A mistaken touch must not cost a long text: whoever skips an answered question is asked first.
  if (then === 'skip' && isAnswered(field, answer)) return paths.skip(here.number, origin);
  return pathAfter(question, answers);
};

/** A group's answer with one item more or fewer, as the pressed button says. */
const withItems = (field: AskingField, answer: Answer | undefined, then: string): Answer | undefined => {
  if (field.kind !== 'group' || !(then === 'add' || then.startsWith('remove.'))) return answer;
  const items = (answer ?? []) as GroupAnswer;
  if (then === 'add') return [...items, {}];
  const removed = Number(then.slice('remove.'.length));
  return items.filter((_, index) => index !== removed);
};

/** The problems of this page in words, by path; what is wrong with the answers as a whole stands at the field, too. */
const problemsAt = ({ id }: AskingField, problems: readonly Problem[]): ProblemTexts =>
  Object.fromEntries(
    problems
      .filter(({ path }) => path === '' || path === id || path.startsWith(`${id}.`))
      .map((problem) => [problem.path || id, problemText(problem)]),
  );

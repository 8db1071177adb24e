import { pageAfter, pageBefore, shownPages, type ShownPage } from '@groundwork/exercise-form';
import type { Answer, Answers, Field, Form } from '@groundwork/forms';

import { answersOf, formOf } from '../../my-task';
import { type Origin, originOf, paths } from '../../paths';
import type { Visit } from '../../route';

/** One page of the step: the field at a place of the form, among those that the answers bring up. */
export interface Question {
  readonly form: Form;
  readonly answers: Answers;
  readonly pages: readonly ShownPage[];
  readonly page: ShownPage;
  readonly field: Field;
  /** Whence one came, and where `Continue` leads back to. */
  readonly origin: Origin | undefined;
  /** The address of this page. */
  readonly path: string;
}

/** The question that the address names; none when there is no such field or the answers so far don't bring it up. */
export const questionOf = ({ task, request, parameters }: Visit): Question | undefined => {
  const form = formOf(task);
  const answers = answersOf(task);
  const pages = shownPages(form, answers);
  const number = Number(parameters[0]);
  const page = pages.find((one) => one.number === number);
  if (!page) return undefined;
  const origin = originOf(request.method === 'POST' ? request.form.from : request.query.from);
  return { form, answers, pages, page, field: page.field, origin, path: paths.question(number, origin) };
};

export const withAnswer = (answers: Answers, id: string, answer: Answer | undefined): Answers =>
  Object.fromEntries([
    ...Object.entries(answers).filter(([other]) => other !== id),
    ...(answer === undefined ? [] : [[id, answer] as const]),
  ]);

/** The page behind this one: from "look over your answers" back there, by way of what the new answer brought up. */
export const pathAfter = ({ form, pages, page, origin }: Question, answers: Answers): string => {
  const now = shownPages(form, answers);
  const next =
    origin === 'check'
      ? now.find(({ number }) => !pages.some((before) => before.number === number))
      : pageAfter(now, page.number);
  return next ? paths.question(next.number, origin) : paths.check;
};

export const pathBefore = ({ pages, page, origin }: Question): string => {
  if (origin === 'check') return paths.check;
  const before = pageBefore(pages, page.number);
  return before ? paths.question(before.number) : paths.step;
};

import type { ProblemCode } from './form';

/** The message's key in `forms.json`; fill its placeholders with the problem's `values`. */
export const problemMessageKey = <Code extends ProblemCode>(code: Code): `forms.problem.${Code}` =>
  `forms.problem.${code}`;

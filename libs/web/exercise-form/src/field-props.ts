import type { Answer, Field } from '@groundwork/forms';
import { fill } from '@groundwork/messages';

import type { ExerciseWords } from './words';

/** Problem texts by the path of the answer: `field` or `field.0.item`. */
export type ProblemTexts = Readonly<Record<string, string>>;

export interface FieldProps<F extends Field = Field> {
  readonly field: F;
  /** The path of the answer, which is also the name of its input. */
  readonly path: string;
  readonly answer: Answer | undefined;
  readonly problems: ProblemTexts;
  readonly words: ExerciseWords;
  /** One line under the control: who can see the answer, and from when. */
  readonly whoSees?: string;
  /** What the label is on this page; inside a group it is no heading. */
  readonly heading?: 'h1' | 'h2' | 'h3';
  /** Makes ids unique where several exercises stand on one page. */
  readonly idPrefix: string;
}

/** The id of the control, or of the first one; what a link of an error summary points to. */
export const controlId = ({ idPrefix, path }: Pick<FieldProps, 'idPrefix' | 'path'>): string =>
  `${idPrefix}-${path}`;

/** The ids of the lines that describe a control, for `aria-describedby`. */
export const describedBy = (props: FieldProps): string | undefined => {
  const id = controlId(props);
  const lines = [
    props.field.why && `${id}-why`,
    props.field.help && `${id}-help`,
    hintOf(props) && `${id}-hint`,
    props.problems[props.path] && `${id}-problem`,
    props.whoSees && `${id}-who`,
  ].filter(Boolean);
  return lines.length > 0 ? lines.join(' ') : undefined;
};

/** What has to be known before answering: how many may be chosen. */
export const hintOf = ({ field, words }: FieldProps): string | undefined => {
  if (field.kind !== 'choices') return undefined;
  const { maxChosen } = field;
  return maxChosen && maxChosen < field.options.length
    ? fill(words['exercise.chooseUpTo'], { max: maxChosen })
    : words['exercise.chooseAny'];
};

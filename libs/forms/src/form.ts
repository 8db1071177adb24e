/** The exercise form language: what an exercise asks, as plain data. One form is a list of fields, one field is one page. */

/** What every field has. `id` is camelCase, unique in its form (or group) and never reused for another meaning. */
interface FieldBase {
  readonly id: string;
  /** The question, as the page's heading. */
  readonly label: string;
  /** One line: why this is asked. */
  readonly why?: string;
  /** More help under the question, e.g. an example. */
  readonly help?: string;
  /** Shown only when the condition holds for the earlier answers. */
  readonly showIf?: Condition;
}
interface AnswerableBase extends FieldBase {
  /** A required field can't be skipped; the step can still be left at any time. */
  readonly required?: boolean;
}
export interface Option {
  readonly value: string;
  readonly label: string;
}
interface TextBase extends AnswerableBase {
  /** Characters (UTF-16 code units, after trimming). */
  readonly minLength?: number;
  readonly maxLength: number;
  /** `wording` switches on the local highlights of vague, minimising, blaming and conditional wording. */
  readonly check?: 'wording';
}
export interface ShortTextField extends TextBase {
  readonly kind: 'shortText';
}
export interface LongTextField extends TextBase {
  readonly kind: 'longText';
}
export interface ScaleField extends AnswerableBase {
  readonly kind: 'scale';
  /** The words at 0 and at 10. */
  readonly lowLabel: string;
  readonly highLabel: string;
}
export interface ChoiceField extends AnswerableBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}
export interface ChoicesField extends AnswerableBase {
  readonly kind: 'choices';
  readonly options: readonly Option[];
  readonly maxChosen?: number;
}
export interface DateField extends AnswerableBase {
  readonly kind: 'date';
}
export interface TimeField extends AnswerableBase {
  readonly kind: 'time';
}
export interface DateTimeField extends AnswerableBase {
  readonly kind: 'dateTime';
}
export interface YesNoField extends AnswerableBase {
  readonly kind: 'yesNo';
}
export interface MinutesField extends AnswerableBase {
  readonly kind: 'minutes';
  readonly max: number;
}
export interface ConfirmationField extends AnswerableBase {
  readonly kind: 'confirmation';
  /** The sentence that the person ticks. */
  readonly statement: string;
}
export interface InformationField extends FieldBase {
  readonly kind: 'information';
  /** Paragraphs. */
  readonly body: readonly string[];
}
export interface BreathingField extends FieldBase {
  readonly kind: 'breathing';
  /** Seconds. */
  readonly inhale: number;
  readonly exhale: number;
  readonly rounds: number;
}
export interface GroundingField extends FieldBase {
  readonly kind: 'grounding';
  readonly steps: readonly string[];
}
export interface GroupField extends AnswerableBase {
  readonly kind: 'group';
  /** The name of one item, e.g. "Sentence". */
  readonly itemLabel: string;
  readonly minItems: number;
  readonly maxItems: number;
  /** Groups don't nest. */
  readonly fields: readonly GroupItemField[];
}
export type GroupItemField =
  | ShortTextField
  | LongTextField
  | ScaleField
  | ChoiceField
  | ChoicesField
  | DateField
  | TimeField
  | DateTimeField
  | YesNoField
  | MinutesField;
export type Field =
  GroupItemField | ConfirmationField | InformationField | BreathingField | GroundingField | GroupField;
export type FieldKind = Field['kind'];

/** A condition on earlier answers: those of the form or, for a field of a group, those of the same item. */
export type Condition =
  | { readonly field: string; readonly is: string | boolean | number }
  | { readonly field: string; readonly includes: string }
  | { readonly field: string; readonly atLeast: number }
  | { readonly field: string; readonly atMost: number }
  | { readonly field: string; readonly answered: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export interface Form {
  readonly fields: readonly Field[];
}

/** date `2026-11-23`, time `18:30`, dateTime `2026-11-23T18:30`: the couple's local day and clock. */
export type SimpleAnswer = string | number | boolean | readonly string[];
export type GroupAnswer = readonly Readonly<Record<string, SimpleAnswer>>[];
export type Answer = SimpleAnswer | GroupAnswer;
/** Field id → answer. A skipped field has no key. */
export type Answers = Readonly<Record<string, Answer>>;

/** What is wrong with one answer. `path` is `field` or `field.0.item`, or '' for all answers; for `code` see `problemMessageKey`. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  /** Values for the message, e.g. the limit. */
  readonly values?: Readonly<Record<string, string | number>>;
}
export type ProblemCode =
  | 'unknownField'
  | 'wrongKind'
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'outOfRange'
  | 'notAnOption'
  | 'tooManyChosen'
  | 'tooFewItems'
  | 'tooManyItems'
  | 'notADate'
  | 'notATime'
  | 'notShown'
  | 'tooLarge';

import type { Answer, Answers, Field, Form, GroupAnswer, Option } from './form';
import { answerTo, type AskingField, asks, isAnswered, isItemAnswered, shownFields } from './shown';

interface RowBase {
  /** The field's id; inside a group, the id within the group. */
  readonly field: string;
  /** The question. */
  readonly label: string;
}

/** One question and what was answered. Days and times stay ISO text, numbers numbers: the screen words them by locale. */
export type SummaryRow =
  | (RowBase & { readonly kind: AskingField['kind']; readonly skipped: true })
  | (RowBase & {
      readonly kind: 'shortText' | 'longText' | 'choice' | 'choices' | 'confirmation';
      readonly skipped: false;
      /** The text line by line (an empty line is ''), the labels of what was chosen, or the statement that was ticked. */
      readonly lines: readonly string[];
    })
  | (RowBase & {
      readonly kind: 'scale';
      readonly skipped: false;
      /** 0 to 10. */
      readonly value: number;
      readonly lowLabel: string;
      readonly highLabel: string;
    })
  | (RowBase & { readonly kind: 'minutes'; readonly skipped: false; readonly value: number })
  | (RowBase & { readonly kind: 'yesNo'; readonly skipped: false; readonly value: boolean })
  | (RowBase & {
      readonly kind: 'date' | 'time' | 'dateTime';
      readonly skipped: false;
      readonly value: string;
    })
  | (RowBase & {
      readonly kind: 'group';
      readonly skipped: false;
      readonly itemLabel: string;
      /** Per item its rows; items that were left empty are not among them. */
      readonly items: readonly (readonly SummaryRow[])[];
    });

/**
 * What the person was asked and what they said, in the order of the form: for "check your answers" and for the review.
 * Questions that these answers don't bring up are left out. Takes answers without problems (`validateAnswers`).
 */
export const answerSummary = (form: Form, answers: Answers): SummaryRow[] => rowsOf(form.fields, answers);

const rowsOf = (fields: readonly Field[], answers: Answers): SummaryRow[] =>
  shownFields({ fields }, answers)
    .filter(asks)
    .map((field) => {
      const answer = answerTo(answers, field.id);
      const { id, label, kind } = field;
      return answer !== undefined && isAnswered(field, answer)
        ? answeredRow(field, answer)
        : { field: id, label, kind, skipped: true };
    });

const answeredRow = (field: AskingField, answer: Answer): SummaryRow => {
  const base = { field: field.id, label: field.label, skipped: false } as const;
  switch (field.kind) {
    case 'shortText':
    case 'longText':
      return { ...base, kind: field.kind, lines: String(answer).trim().split(/\r?\n/) };
    case 'choice':
      return { ...base, kind: field.kind, lines: labelsOf(field.options, [answer]) };
    case 'choices':
      return { ...base, kind: field.kind, lines: labelsOf(field.options, answer as readonly string[]) };
    case 'confirmation':
      return { ...base, kind: field.kind, lines: [field.statement] };
    case 'scale': {
      const { kind, lowLabel, highLabel } = field;
      return { ...base, kind, value: Number(answer), lowLabel, highLabel };
    }
    case 'minutes':
      return { ...base, kind: field.kind, value: Number(answer) };
    case 'yesNo':
      return { ...base, kind: field.kind, value: answer === true };
    case 'date':
    case 'time':
    case 'dateTime':
      return { ...base, kind: field.kind, value: String(answer) };
    case 'group': {
      const items = (answer as GroupAnswer).filter((item) => isItemAnswered(field.fields, item));
      return {
        ...base,
        kind: field.kind,
        itemLabel: field.itemLabel,
        items: items.map((item) => rowsOf(field.fields, item)),
      };
    }
  }
};

/** In the order of the options, not of the ticking. */
const labelsOf = (options: readonly Option[], chosen: readonly unknown[]): string[] =>
  options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);

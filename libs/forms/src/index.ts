export { adviseOnForm } from './advise-on-form';
export { checkForm } from './check-form';
export type * from './form';
export { problemMessageKey } from './problem-messages';
export {
  answerTo,
  type AskingField,
  asks,
  isAnswered,
  isRecord,
  isShown,
  shownAnswers,
  shownFields,
} from './shown';
export { answerSummary, type SummaryRow } from './summary';
export { answersLimit, readableText, validateAnswers } from './validate';

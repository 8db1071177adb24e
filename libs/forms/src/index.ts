export type * from './form';
export { answerTo, type AskingField, asks, isAnswered, isShown, shownAnswers, shownFields } from './shown';
export { answersLimit, readableText, validateAnswers } from './validate';

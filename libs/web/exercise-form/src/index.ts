export { ExerciseField } from './exercise-field';
export { ExercisePage, type Then } from './exercise-page';
export { ExercisePreview, type PreviewProps } from './exercise-preview';
export { type FieldProps, type ProblemTexts } from './field-props';
export { pageAfter, pageBefore, shownPages, type ShownPage } from './page-flow';
export { postedFrom, type Posted, readAnswer, readAnswers } from './read-answers';
export { type IntroProps, StepIntro } from './step-intro';
export { type Recipients, whoSees } from './who-sees';
export { exerciseWords, type ExerciseWords } from './words';

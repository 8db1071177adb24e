export { ExerciseFacts } from './exercise-facts';
export { ExercisePage } from './exercise-page';
export { stagesAmong } from './exercise-words';
export { ExerciseDocument, ExercisesDocument } from './exercises.graphql';
export { PartnerPreview } from './lazy-preview';
export { LibraryPage, matches } from './library-page';

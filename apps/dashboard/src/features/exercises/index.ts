export { ExerciseFacts } from './exercise-facts';
export { matches } from './exercise-words';
export { ExerciseDocument, ExercisesDocument } from './exercises.graphql';
export { PartnerPreview } from './lazy-preview';

export { ExerciseVersion } from './exercise-version.entity';

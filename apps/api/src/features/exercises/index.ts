export { builtInExercises, togetherReasons, type ExerciseDefinition } from './built-in';
export { ExerciseVersion } from './exercise-version.entity';
export { Visibilities, visibilities, type Visibility } from './exercise.types';
export { ExercisesModule } from './exercises.module';
export { LibraryService } from './library.service';

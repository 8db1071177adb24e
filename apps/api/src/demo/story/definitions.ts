import { builtInExercises, type ExerciseDefinition } from '../../features/exercises/built-in';
import type { ExerciseKey } from '../cast';

/** @throws Error for a key that is not built in */
export const definitionOf = (key: ExerciseKey): ExerciseDefinition => {
  const definition = builtInExercises.find((each) => each.key === key);
  if (!definition) throw new Error(`There is no exercise ${key}.`);
  return definition;
};

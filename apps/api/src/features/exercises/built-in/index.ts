import type { ExerciseDefinition } from './exercise-definition';
import { inPlainFacts } from './t04-in-plain-facts';
import { threeSentences } from './t07-three-sentences';
import { inMyOwnWords } from './t09-in-my-own-words';
import { oneInchAtATime } from './t14-one-inch-at-a-time';
import { groundingPractice } from './t26-grounding-practice';
import { oneStepToday } from './t44-one-step-today';

export { contentHash } from './content-hash';
export { togetherReasons } from './together';
export {
  type ExerciseAudience,
  type ExerciseDefinition,
  type ExerciseStage,
  type ExerciseVisibility,
  type PracticeCode,
  practices,
  type ReasonToHold,
  type Rhythm,
} from './exercise-definition';

/** The exercises that every clinic has, by key. */
export const builtInExercises: readonly ExerciseDefinition[] = [
  inPlainFacts,
  threeSentences,
  inMyOwnWords,
  oneInchAtATime,
  groundingPractice,
  oneStepToday,
];

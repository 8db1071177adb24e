import type { ExerciseDefinition, ReasonToHold } from './exercise-definition';
import { reasonsToHoldSharing } from './reasons-to-hold';

/** The exercises that both partners can do together, in session; every other one is written by one person alone. */
const together: readonly string[] = ['T44'];

/**
 * What holds an exercise that both do together: its own reasons, and those of every text that may reach the other partner.
 * Null where it isn't made for both together.
 */
export const togetherReasons = ({ key, reasonsToHold }: ExerciseDefinition): ReasonToHold[] | null => {
  if (!together.includes(key)) return null;
  const own = new Set(reasonsToHold.map((reason) => reason.key));
  return [...reasonsToHold, ...reasonsToHoldSharing.filter((reason) => !own.has(reason.key))];
};

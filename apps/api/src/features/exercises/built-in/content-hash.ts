import { canonicalJson } from '@groundwork/database';
import { createHash } from 'node:crypto';
import type { ExerciseDefinition } from './exercise-definition';

/** The version of an exercise: SHA-256, in hex, over its JSON with sorted keys. The same content has the same hash. */
export const contentHash = (definition: ExerciseDefinition): string =>
  createHash('sha256').update(canonicalJson(definition)).digest('hex');

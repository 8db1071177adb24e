import { createHash } from 'node:crypto';
import type { ExerciseDefinition } from './exercise-definition';

/** The version of an exercise: SHA-256, in hex, over its JSON with sorted keys. The same content has the same hash. */
export const contentHash = (definition: ExerciseDefinition): string =>
  createHash('sha256').update(canonicalJson(definition)).digest('hex');

const canonicalJson = (definition: ExerciseDefinition): string =>
  JSON.stringify(definition, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

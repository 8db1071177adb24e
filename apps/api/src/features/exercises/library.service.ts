import { NotFound } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import {
  builtInExercises,
  contentHash,
  practices,
  togetherReasons,
  type ExerciseDefinition,
} from './built-in';
import { ExerciseVersion } from './exercise-version.entity';
import type { Exercise, ExerciseCard } from './exercise.types';

/** The exercises that a clinician can assign. */
@Injectable()
export class LibraryService {
  list(): ExerciseCard[] {
    return builtInExercises.map(cardOf);
  }

  /** @throws NotFound for an unknown key. */
  find(key: string): Exercise {
    const definition = this.definition(key);
    return {
      ...cardOf(definition),
      whyItHelps: definition.whyItHelps,
      rhythm: definition.rhythm.words,
      reasonsToHold: [...definition.reasonsToHold],
      togetherReasons: togetherReasons(definition),
      defaultMessage: definition.defaultMessage,
      version: contentHash(definition),
      form: definition.form,
    };
  }

  /** @throws NotFound for an unknown key. */
  definition(key: string): ExerciseDefinition {
    const definition = builtInExercises.find((each) => each.key === key);
    if (!definition) throw new NotFound();
    return definition;
  }

  /** The clinic's stored copy of the content as it is now, made when it is first used. */
  async versionOf(definition: ExerciseDefinition): Promise<string> {
    const { manager, scope } = currentWork();
    const of = { clinicId: scope.clinic, key: definition.key, contentHash: contentHash(definition) };
    const stored = await manager.findOneBy(ExerciseVersion, of);
    if (stored) return stored.id;
    await manager
      .createQueryBuilder()
      .insert()
      .into(ExerciseVersion)
      .values({ ...of, content: definition })
      .orIgnore()
      .execute();
    // Two first uses at once: one row stands, whoever wrote it.
    return (await manager.findOneByOrFail(ExerciseVersion, of)).id;
  }
}

const cardOf = (definition: ExerciseDefinition): ExerciseCard => ({
  key: definition.key,
  title: definition.title,
  summary: definition.summary,
  practice: practices[definition.practice],
  stages: [...definition.stages],
  audience: definition.audience,
  visibility: definition.visibility,
  minutes: definition.minutes,
  distress: definition.distress,
});

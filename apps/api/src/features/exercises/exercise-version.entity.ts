import { ClinicRow } from '@groundwork/database';
import { Column, Entity, Unique } from 'typeorm';
import type { ExerciseDefinition } from './built-in';

/** An exercise as it was when it was first used, addressed by the hash of its content. It never changes. */
@Entity('exercise_version')
@Unique('one_row_per_content', ['clinicId', 'key', 'contentHash'])
export class ExerciseVersion extends ClinicRow {
  @Column('text')
  key: string;

  @Column('text')
  contentHash: string;

  @Column('jsonb')
  content: ExerciseDefinition;
}

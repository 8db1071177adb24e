import { CoupleRow } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { quoted } from '../../quoted';
import { Couple } from '../couples';
import { ExerciseVersion, visibilities, type Visibility } from '../exercises';
import { StaffMember } from '../staff';

/** An exercise given to one partner or to each. It keeps the version it was made from. */
@Entity('assignment')
@Index('assignment_by_couple', ['clinicId', 'coupleId', 'createdAt'])
@Check('assignment_visibility', `visibility in (${quoted(visibilities)})`)
@Unique('assignment_of_couple', ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => Couple, ['clinicId', 'coupleId'], ['clinicId', 'id'])
@ForeignKey(() => ExerciseVersion, ['clinicId', 'exerciseVersionId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class Assignment extends CoupleRow {
  @Column('uuid')
  exerciseVersionId: string;

  @Column('text')
  visibility: Visibility;

  @Column('uuid')
  staffId: string;

  /** The reasons to hold that the clinician saw and found absent. */
  @Column('text', { array: true })
  confirmedReasons: string[];
}

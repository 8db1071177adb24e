import { CoupleRow, Sealed } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CareTeamMember, Couple } from '../couples';
import { StaffMember } from '../staff';
import { CaseloadMove } from './caseload-move.entity';

/** One couple from one clinician to another: offered by its lead clinician, or moved with a whole caseload. */
@Entity('handover')
@Index('one_open_handover', ['clinicId', 'coupleId'], {
  unique: true,
  where: 'accepted_at is null and declined_at is null and taken_back_at is null',
})
@Index('handover_by_receiver', ['clinicId', 'toStaffId'])
@Index('handover_by_giver', ['clinicId', 'fromStaffId'])
@Index('handover_by_move', ['clinicId', 'moveId'])
@Check('handover_has_two_sides', 'from_staff_id <> to_staff_id')
@Check('handover_ends_once', 'num_nonnulls(accepted_at, declined_at, taken_back_at) <= 1')
@ForeignKey(() => Couple, ['clinicId', 'coupleId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'fromStaffId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'toStaffId'], ['clinicId', 'id'])
@ForeignKey(() => CaseloadMove, ['clinicId', 'moveId'], ['clinicId', 'id'])
@ForeignKey(() => CareTeamMember, ['clinicId', 'coupleId', 'givenId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => CareTeamMember, ['clinicId', 'coupleId', 'formerId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => CareTeamMember, ['clinicId', 'coupleId', 'madeId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => CareTeamMember, ['clinicId', 'coupleId', 'keptId'], ['clinicId', 'coupleId', 'id'])
export class Handover extends CoupleRow {
  @Column('uuid')
  fromStaffId: string;

  @Column('uuid')
  toStaffId: string;

  @Column('uuid', { nullable: true })
  moveId: string | null;

  /** What the next lead clinician should know: part of the couple's record, read by the care team alone. */
  @Sealed('couple', { nullable: true })
  note: string | null;

  /** A copy of the two names for the receiver's eyes, as JSON, where the lead clinician chose to show them. */
  @Sealed('clinic', { nullable: true })
  coupleNames: string | null;

  /** Whoever hands over stays on the care team as co-clinician. */
  @Column('boolean')
  stays: boolean;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  declinedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  takenBackAt: Date | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;

  /** The place that was given away. */
  @Column('uuid', { nullable: true })
  givenId: string | null;

  /** The receiver's place before. */
  @Column('uuid', { nullable: true })
  formerId: string | null;

  /** The receiver's place from then on. */
  @Column('uuid', { nullable: true })
  madeId: string | null;

  /** The giver's place from then on, where they stay. */
  @Column('uuid', { nullable: true })
  keptId: string | null;
}

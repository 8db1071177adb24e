import { ClinicRow } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { StaffMember } from '../staff';

/** A leaver's whole caseload that an owner or admin moved to a colleague: who, when and how many, never which couples. */
@Entity('caseload_move')
@Index('caseload_move_by_receiver', ['clinicId', 'toStaffId', 'createdAt'])
@Check('caseload_move_has_two_sides', 'from_staff_id <> to_staff_id')
@ForeignKey(() => StaffMember, ['clinicId', 'fromStaffId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'toStaffId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'byStaffId'], ['clinicId', 'id'])
export class CaseloadMove extends ClinicRow {
  @Column('uuid')
  fromStaffId: string;

  @Column('uuid')
  toStaffId: string;

  @Column('uuid')
  byStaffId: string;

  @Column('int', { default: 0 })
  ledCouples: number;

  @Column('int', { default: 0 })
  joinedCouples: number;

  /** Where the receiver was on the care team already. */
  @Column('int', { default: 0 })
  sharedCouples: number;

  /** A supervisor's place that waits for a supervisor. */
  @Column('int', { default: 0 })
  supervisedLeft: number;

  /** Somebody changed the care team at that moment. */
  @Column('int', { default: 0 })
  busyLeft: number;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;

  /** Of the undoing: couples whose care team changed since. */
  @Column('int', { default: 0 })
  notBack: number;
}

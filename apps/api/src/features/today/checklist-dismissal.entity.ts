import { ClinicRow } from '@groundwork/database';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { StaffMember } from '../staff';

/** A member of staff put the first things to do away, in this clinic. */
@Entity('checklist_dismissal')
@Index('checklist_dismissed_once', ['clinicId', 'staffId'], { unique: true })
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class ChecklistDismissal extends ClinicRow {
  @Column('uuid')
  staffId: string;
}

import { staffRoles, type StaffRole } from '@groundwork/access';
import { ClinicRow, Sealed } from '@groundwork/database';
import { Check, Column, Entity, Unique } from 'typeorm';
import { quoted } from '../../quoted';

/** A person's place in one clinic. The account behind it can have a place in several. */
@Entity('staff_member')
@Unique('one_place_per_clinic', ['clinicId', 'accountId'])
@Check('staff_member_role', `role in (${quoted(staffRoles)})`)
export class StaffMember extends ClinicRow {
  @Column('uuid')
  accountId: string;

  @Sealed('clinic')
  displayName: string;

  @Column('text')
  role: StaffRole;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;
}

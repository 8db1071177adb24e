import { CoupleRow } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { quoted } from '../../quoted';
import { StaffMember } from '../staff';
import { Couple } from './couple.entity';

export const careTeamRoles = ['lead', 'coClinician', 'supervisor'] as const;
export type CareTeamRole = (typeof careTeamRoles)[number];

/** A member of staff who works with a couple, from when until when. The open context reads these rows. */
@Entity('care_team_member')
@Index('care_team_now', ['clinicId', 'coupleId', 'staffId'], { unique: true, where: 'left_at is null' })
@Index('care_team_lead', ['clinicId', 'coupleId'], {
  unique: true,
  where: `left_at is null and role = 'lead'`,
})
@Index('care_team_by_staff', ['clinicId', 'staffId'], { where: 'left_at is null' })
@Unique('care_team_member_of_couple', ['clinicId', 'coupleId', 'id'])
@Check('care_team_role', `role in (${quoted(careTeamRoles)})`)
@ForeignKey(() => Couple, ['clinicId', 'coupleId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class CareTeamMember extends CoupleRow {
  @Column('uuid')
  staffId: string;

  @Column('text')
  role: CareTeamRole;

  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;
}

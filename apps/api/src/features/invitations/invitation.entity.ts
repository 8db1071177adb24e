import { staffRoles, type StaffRole } from '@groundwork/access';
import { ClinicRow, Sealed } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { quoted } from '../../quoted';
import { StaffMember } from '../staff';

const problems = ['unreachable', 'refused'] as const;
export type InvitationProblem = (typeof problems)[number];

/** A place that waits for whoever reads the mail of one address. Good once, for 72 hours. */
@Entity('invitation')
@Index('invitation_by_token', ['tokenHash'], { unique: true })
@Index('one_open_invitation', ['clinicId', 'emailLookup'], {
  unique: true,
  where: 'accepted_at is null and revoked_at is null',
})
@Check('invitation_role', `role in (${quoted(staffRoles)})`)
@Check('invitation_problem', `problem in (${quoted(problems)})`)
@ForeignKey(() => StaffMember, ['clinicId', 'invitedBy'], ['clinicId', 'id'])
export class Invitation extends ClinicRow {
  @Sealed('clinic')
  email: string;

  /** HMAC-SHA-256 of the lower-cased address under the deployment's key, as an account has it. */
  @Column('bytea')
  emailLookup: Buffer;

  @Column('text')
  role: StaffRole;

  @Column('uuid')
  invitedBy: string;

  /** Counts the sendings: each has a token of its own, and ends the one before. */
  @Column('int', { default: 1 })
  round: number;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** Why its mail could not be delivered. */
  @Column('text', { nullable: true })
  problem: InvitationProblem | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}

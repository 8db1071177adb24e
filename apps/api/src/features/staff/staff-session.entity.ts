import { ClinicRow } from '@groundwork/database';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { StaffMember } from './staff-member.entity';

/** A signed-in browser. Only the SHA-256 of its cookie is known. */
@Entity('staff_session')
@Index('staff_session_by_token', ['tokenHash'], { unique: true })
@Index('staff_session_by_member', ['clinicId', 'staffId', 'lastSeenAt'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class StaffSession extends ClinicRow {
  @Column('uuid')
  staffId: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('timestamptz')
  lastSeenAt: Date;

  /** The end of the member's visit before this one. */
  @Column('timestamptz', { nullable: true })
  lastVisitAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

import { ClinicRow } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { quoted } from '../../quoted';
import { browsers, platforms, type Browser, type Platform } from './device';
import { StaffMember } from './staff-member.entity';

/** A signed-in browser. Only the SHA-256 of its cookie is known. */
@Entity('staff_session')
@Index('staff_session_by_token', ['tokenHash'], { unique: true })
@Index('staff_session_by_member', ['clinicId', 'staffId', 'lastSeenAt'])
@Check('staff_session_browser', `browser in (${quoted(browsers)})`)
@Check('staff_session_platform', `platform in (${quoted(platforms)})`)
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

  /** The password was given last. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  confirmedAt: Date;

  /** The second factor was given last; in a demo clinic, which needs none, the password. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  codeAt: Date;

  /** Locked by its person or by their absence, until the password is given. */
  @Column('timestamptz', { nullable: true })
  lockedAt: Date | null;

  @Column('text', { default: 'other' })
  browser: Browser;

  @Column('text', { default: 'other' })
  platform: Platform;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

import { ClinicRow, CoupleRow } from '@groundwork/database';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Task } from '../assignments';
import { ConfidentialityText } from '../clinics';
import { Partner } from '../couples';

/** A partner's PIN, made in session. The newest one counts; only its hash is kept. */
@Entity('partner_pin')
@Index('partner_pin_newest', ['clinicId', 'partnerId', 'id'])
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'partnerId'], ['clinicId', 'coupleId', 'id'])
export class PartnerPin extends CoupleRow {
  @Column('uuid')
  partnerId: string;

  /** argon2id with the deployment's pepper. */
  @Column('text')
  pinHash: string;
}

/** A link to one task. Only the SHA-256 of its token and a keyed hash of its short code are kept. */
@Entity('task_link')
@Index('task_link_by_token', ['tokenHash'], { unique: true })
@Index('task_link_by_code', ['codeHash'], { unique: true })
@Index('task_link_by_task', ['clinicId', 'taskId'])
@Index('task_link_locked', ['clinicId', 'coupleId'], { where: 'locked_at is not null' })
@ForeignKey(
  () => Task,
  ['clinicId', 'coupleId', 'partnerId', 'taskId'],
  ['clinicId', 'coupleId', 'partnerId', 'id'],
)
export class TaskLink extends CoupleRow {
  @Column('uuid')
  taskId: string;

  @Column('uuid')
  partnerId: string;

  @Column('bytea')
  tokenHash: Buffer;

  /** Null for links from before there were codes. */
  @Column('bytea', { nullable: true })
  codeHash: Buffer | null;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  /** Wrong PINs since the last right one. */
  @Column('int', { default: 0 })
  failures: number;

  @Column('timestamptz', { nullable: true })
  pausedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  lockedAt: Date | null;
}

/** A partner's open session behind a link. Only the SHA-256 of its cookie is known. */
@Entity('link_session')
@Index('link_session_by_token', ['tokenHash'], { unique: true })
@Index('link_session_by_partner', ['clinicId', 'partnerId'])
@ForeignKey(() => TaskLink, ['clinicId', 'linkId'], ['clinicId', 'id'])
@ForeignKey(() => Task, ['clinicId', 'taskId'], ['clinicId', 'id'])
export class LinkSession extends ClinicRow {
  @Column('uuid')
  linkId: string;

  /** The step that the partner chose on their page; null while it is the link's own. */
  @Column('uuid', { nullable: true })
  taskId: string | null;

  @Column('uuid')
  partnerId: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

/** A partner accepted one version of the clinic's text on confidentiality. */
@Entity('confidentiality_acceptance')
@Index('one_acceptance_per_text', ['clinicId', 'partnerId', 'textId'], { unique: true })
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'partnerId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => ConfidentialityText, ['clinicId', 'textId'], ['clinicId', 'id'])
export class ConfidentialityAcceptance extends CoupleRow {
  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  textId: string;
}

import { CoupleRow, Sealed } from '@groundwork/database';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Task } from '../assignments';
import { StaffMember } from '../staff';

/** What a partner sent. The care team's to read; the link that wrote it can't read it back. */
@Entity('response')
@Unique('one_response_per_task', ['clinicId', 'taskId'])
@Unique('response_of_couple', ['clinicId', 'coupleId', 'id'])
@Unique('response_of_partner', ['clinicId', 'coupleId', 'partnerId', 'id'])
@Index('response_by_couple', ['clinicId', 'coupleId', 'createdAt'])
@Index('response_unreviewed', ['clinicId', 'coupleId', 'createdAt'], { where: 'reviewed_at is null' })
@ForeignKey(
  () => Task,
  ['clinicId', 'coupleId', 'partnerId', 'taskId'],
  ['clinicId', 'coupleId', 'partnerId', 'id'],
)
export class Response extends CoupleRow {
  @Column('uuid')
  taskId: string;

  @Column('uuid')
  partnerId: string;

  /** Answers as JSON. */
  @Sealed('partner')
  answers: string;

  /** When the live review was made. It stands here too, so that what waits is found without looking through years. */
  @Column('timestamptz', { nullable: true })
  reviewedAt: Date | null;
}

/** The clinician read a response in or before the session. Withdrawn, it waits again. */
@Entity('response_review')
@Index('one_live_review', ['clinicId', 'responseId'], { unique: true, where: 'withdrawn_at is null' })
@ForeignKey(() => Response, ['clinicId', 'coupleId', 'responseId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class ResponseReview extends CoupleRow {
  @Column('uuid')
  responseId: string;

  @Column('uuid')
  staffId: string;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}

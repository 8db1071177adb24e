import { CoupleRow, Sealed } from '@groundwork/database';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Task } from '../assignments';

/** What a partner typed so far. Only appended to; staff never see it; gone when the response is sent. */
@Entity('draft_revision')
@Unique('one_row_per_revision', ['clinicId', 'taskId', 'revision'])
@ForeignKey(
  () => Task,
  ['clinicId', 'coupleId', 'partnerId', 'taskId'],
  ['clinicId', 'coupleId', 'partnerId', 'id'],
)
export class DraftRevision extends CoupleRow {
  @Column('uuid')
  taskId: string;

  @Column('uuid')
  partnerId: string;

  /** From 1. Authenticated with the ciphertext. */
  @Column('int')
  revision: number;

  /** The opened page whose script saved this, by the random name it was rendered with. */
  @Column('uuid', { nullable: true })
  pageId: string | null;

  /** Which of that page's saves this is: on a slow network an older one may arrive later. */
  @Column('int', { nullable: true })
  turn: number | null;

  /** Answers as JSON. */
  @Sealed('partner')
  answers: string;

  /** Who changed which answer when, and texts that were set aside, as JSON. Null for drafts from before there were any. */
  @Sealed('partner', { nullable: true })
  trail: string | null;
}

import { CoupleRow, Sealed } from '@groundwork/database';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Partner } from '../couples';
import { Assignment } from './assignment.entity';

/** One occurrence of an assignment for one partner: what a link opens. On partners' screens it is a step. */
@Entity('task')
@Index('task_by_couple', ['clinicId', 'coupleId'])
@Index('task_due', ['clinicId', 'coupleId', 'dueOn'], { where: 'cancelled_at is null' })
@Index('task_round_open', ['clinicId', 'coupleId', 'createdAt'], {
  where: 'round > 1 and due_on is null and cancelled_at is null',
})
@Index('task_by_assignment', ['clinicId', 'assignmentId'])
@Unique('one_task_per_round', ['clinicId', 'assignmentId', 'partnerId', 'round'])
@Unique('task_of_partner', ['clinicId', 'coupleId', 'partnerId', 'id'])
@ForeignKey(() => Assignment, ['clinicId', 'coupleId', 'assignmentId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'partnerId'], ['clinicId', 'coupleId', 'id'])
export class Task extends CoupleRow {
  @Column('uuid')
  assignmentId: string;

  @Column('uuid')
  partnerId: string;

  /** 1 at first; the clinician can ask for another one, each a task of its own. */
  @Column('int', { default: 1 })
  round: number;

  /** The couple's local day. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  /** The clinician's words to this partner. */
  @Sealed('partner', { nullable: true })
  message: string | null;

  /** Who assigned it, as the partner knows them: the link holder can read no staff table. */
  @Sealed('partner')
  clinicianName: string;
}

import { CoupleRow } from '@groundwork/database';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Task } from '../assignments';

/** A partner set a step aside, without a reason; taking it up again removes the row. What they wrote so far stays theirs. */
@Entity('step_aside')
@Index('one_aside_per_step', ['clinicId', 'taskId'], { unique: true })
@ForeignKey(
  () => Task,
  ['clinicId', 'coupleId', 'partnerId', 'taskId'],
  ['clinicId', 'coupleId', 'partnerId', 'id'],
)
export class StepAside extends CoupleRow {
  @Column('uuid')
  taskId: string;

  @Column('uuid')
  partnerId: string;
}

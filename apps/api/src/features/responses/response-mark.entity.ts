import { CoupleRow } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { quoted } from '../../quoted';
import { StaffMember } from '../staff';
import { Response } from './response.entity';

/** Words for the care team's own use: no number, no order, and nothing that a partner sees. */
export const responseMarks = ['clear', 'beginning', 'talk'] as const;
export type ResponseMark = (typeof responseMarks)[number];

/** How a clinician reads a response. Another mark replaces it; what it was before stays in the record. */
@Entity('response_mark')
@Index('one_live_mark', ['clinicId', 'responseId'], { unique: true, where: 'replaced_at is null' })
@Check('response_mark_word', `mark in (${quoted(responseMarks)})`)
@ForeignKey(() => Response, ['clinicId', 'coupleId', 'responseId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class MarkedResponse extends CoupleRow {
  @Column('uuid')
  responseId: string;

  @Column('uuid')
  staffId: string;

  @Column('text')
  mark: ResponseMark;

  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;
}

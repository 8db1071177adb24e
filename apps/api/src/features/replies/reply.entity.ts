import { CoupleRow, Sealed } from '@groundwork/database';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Response } from '../responses';
import { StaffMember } from '../staff';

/** What a clinician wrote back to the author of a response. Withdrawn, it stays in the record alone. */
@Entity('reply')
@Index('reply_by_response', ['clinicId', 'responseId'])
@Index('reply_by_partner', ['clinicId', 'partnerId'])
@ForeignKey(
  () => Response,
  ['clinicId', 'coupleId', 'partnerId', 'responseId'],
  ['clinicId', 'coupleId', 'partnerId', 'id'],
)
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class Reply extends CoupleRow {
  @Column('uuid')
  responseId: string;

  /** Who wrote the response, and whose key seals the answer to it. */
  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  staffId: string;

  /** As the partner knows them: the link holder can read no staff table. */
  @Sealed('partner')
  clinicianName: string;

  @Sealed('partner')
  body: string;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}

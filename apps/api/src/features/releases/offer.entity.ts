import { CoupleRow } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Response } from '../responses';

/** One answer that its author would let the other partner receive. Nothing passes on before the clinician releases it. */
@Entity('offer')
@Unique('one_offer_per_answer', ['clinicId', 'responseId', 'fieldKey'])
@Unique('offer_of_couple', ['clinicId', 'coupleId', 'id'])
@Check('offer_is_taken_back_or_released', 'withdrawn_at is null or released_at is null')
@ForeignKey(
  () => Response,
  ['clinicId', 'coupleId', 'partnerId', 'responseId'],
  ['clinicId', 'coupleId', 'partnerId', 'id'],
)
export class Offer extends CoupleRow {
  @Column('uuid')
  responseId: string;

  /** The author. */
  @Column('uuid')
  partnerId: string;

  /** The question in the exercise's form. */
  @Column('text')
  fieldKey: string;

  /** Taken back by the author, for good. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** Since when the other partner has a copy; null while there is none. */
  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;
}

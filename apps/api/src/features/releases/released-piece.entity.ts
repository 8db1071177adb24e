import { CoupleRow, Sealed } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Partner } from '../couples';
import { StaffMember } from '../staff';
import { Offer } from './offer.entity';

/** The copy of one offered answer that the other partner receives. Withdrawing deletes it. */
@Entity('released_piece')
@Index('one_copy_per_offer', ['clinicId', 'offerId'], { unique: true })
@Index('released_piece_by_recipient', ['clinicId', 'toPartnerId'])
@Check('released_to_the_other_partner', 'from_partner_id <> to_partner_id')
@ForeignKey(() => Offer, ['clinicId', 'coupleId', 'offerId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'fromPartnerId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'toPartnerId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class ReleasedPiece extends CoupleRow {
  @Column('uuid')
  offerId: string;

  @Column('uuid')
  fromPartnerId: string;

  @Column('uuid')
  toPartnerId: string;

  @Column('uuid')
  staffId: string;

  /** Who passed it on, as both partners know them. */
  @Sealed('couple')
  clinicianName: string;

  @Sealed('couple')
  title: string;

  /** Question and answer in words: a row of the answers' summary, as JSON. */
  @Sealed('couple')
  body: string;
}

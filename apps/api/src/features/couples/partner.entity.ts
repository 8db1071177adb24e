import { CoupleRow, Sealed } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index, Unique, VersionColumn } from 'typeorm';
import { quoted } from '../../quoted';
import { Couple } from './couple.entity';

/** One of the two in a couple. */
@Entity('partner')
@Unique('partner_place', ['clinicId', 'coupleId', 'place'])
@Unique('partner_of_couple', ['clinicId', 'coupleId', 'id'])
@Check('partner_place_is_one_of_two', 'place in (0, 1)')
@ForeignKey(() => Couple, ['clinicId', 'coupleId'], ['clinicId', 'id'])
export class Partner extends CoupleRow {
  /** 0 or 1: the order on every screen. */
  @Column('int')
  place: number;

  /** As they wish to be called. Both partners know both names, so the couple's key seals them. */
  @Sealed('couple')
  displayName: string;

  @Sealed('couple', { nullable: true })
  pronouns: string | null;

  @VersionColumn()
  version: number;
}

/** Addresses of one partner: the care team's to see, never the other partner's. */
@Entity('partner_contact')
@Unique('one_contact_per_partner', ['clinicId', 'partnerId'])
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'partnerId'], ['clinicId', 'coupleId', 'id'])
export class PartnerContact extends CoupleRow {
  @Column('uuid')
  partnerId: string;

  @Sealed('partner', { nullable: true })
  email: string | null;

  @Sealed('partner', { nullable: true })
  phone: string | null;

  @Sealed('partner', { nullable: true })
  safeContactNote: string | null;
}

/** By mail, or not at all: then the clinician shows the link in session. */
export const contactChannels = ['mail', 'none'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** When and whether a message may arrive: no addresses here. */
@Entity('contact_preference')
@Check('contact_channel', `channel in (${quoted(contactChannels)})`)
@Index('contact_preference_by_partner', ['clinicId', 'partnerId'], { unique: true })
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'partnerId'], ['clinicId', 'coupleId', 'id'])
export class ContactPreference extends CoupleRow {
  @Column('uuid')
  partnerId: string;

  /** Local hours; `from` after `to` spans midnight. */
  @Column('time', { nullable: true })
  safeFrom: string | null;

  @Column('time', { nullable: true })
  safeTo: string | null;

  @Column('boolean', { default: false })
  doNotContact: boolean;

  /** How the partner themselves wants to hear of a new step. */
  @Column('text', { default: 'mail' })
  channel: ContactChannel;
}

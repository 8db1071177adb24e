import { CoupleRow, Sealed } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { quoted } from '../../quoted';
import { Couple } from './couple.entity';
import { Partner } from './partner.entity';

export const ruptureKinds = [
  'emotionalInfidelity',
  'physicalInfidelity',
  'lying',
  'secrecy',
  'reliability',
] as const;
export type RuptureKind = (typeof ruptureKinds)[number];

/** What broke trust. A couple can have several, in both directions. */
@Entity('rupture')
@Index('rupture_by_couple', ['clinicId', 'coupleId'])
@Check('rupture_kind', `kind in (${quoted(ruptureKinds)})`)
@Check('rupture_has_two_sides', 'injured_partner_id <> involved_partner_id')
@ForeignKey(() => Couple, ['clinicId', 'coupleId'], ['clinicId', 'id'])
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'injuredPartnerId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'involvedPartnerId'], ['clinicId', 'coupleId', 'id'])
export class Rupture extends CoupleRow {
  @Column('text')
  kind: RuptureKind;

  /** When it happened, as told. */
  @Sealed('couple')
  happened: string;

  @Sealed('couple', { nullable: true })
  note: string | null;

  @Column('uuid')
  injuredPartnerId: string;

  @Column('uuid')
  involvedPartnerId: string;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @VersionColumn()
  version: number;
}

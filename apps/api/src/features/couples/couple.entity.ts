import { ClinicRow } from '@groundwork/database';
import { Check, Column, Entity } from 'typeorm';
import { quoted } from '../../quoted';

/** The stage spine of the practice: safety, stabilise, understand, rebuild, reconnect, maintain. */
export const stages = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5'] as const;
export type Stage = (typeof stages)[number];
export const coupleStatuses = ['active', 'discernment', 'paused', 'ended'] as const;
export type CoupleStatus = (typeof coupleStatuses)[number];

/** The case: two partners in care together. */
@Entity('couple')
@Check('couple_stage', `stage in (${quoted(stages)})`)
@Check('couple_status', `status in (${quoted(coupleStatuses)})`)
export class Couple extends ClinicRow {
  /** IANA name; the couple's days are local days there. */
  @Column('text')
  timeZone: string;

  @Column('text')
  stage: Stage;

  @Column('text')
  status: CoupleStatus;
}

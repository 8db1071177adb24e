import { CoupleRow, Sealed } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { quoted } from '../../quoted';
import { Couple } from '../couples';
import { StaffMember } from '../staff';

/** What can wait for a clinician, most urgent first. */
export const waitingKinds = [
  'linkLocked',
  'messageUndelivered',
  'responseNew',
  'pastDue',
  'dueToday',
  'roundWaiting',
  'stepSetAside',
  'coupleQuiet',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** How many rows the list holds at once; more come up as these are got through. */
export const SHOWN = 40;
/** How many rows that are put off it holds. */
export const PUT_OFF = 40;

/** A member of staff put a row of their own list off, or is done with it. It holds for as long as the row means the same. */
@Entity('today_mark')
@Index('today_mark_of_row', ['clinicId', 'staffId', 'kind', 'subjectId'], { unique: true })
@Check('today_mark_kind', `kind in (${quoted(waitingKinds)})`)
@Check('today_mark_is_one_of_two', 'num_nonnulls(snoozed_until, done_at) = 1')
@ForeignKey(() => Couple, ['clinicId', 'coupleId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class TodayMark extends CoupleRow {
  @Column('uuid')
  staffId: string;

  @Column('text')
  kind: WaitingKind;

  /** The response, task, link, message or couple that the row is about. */
  @Column('uuid')
  subjectId: string;

  /** The row's own `since` when it was marked: once that moves on, the row is a new one and comes back. */
  @Column('timestamptz')
  since: Date;

  @Column('timestamptz', { nullable: true })
  snoozedUntil: Date | null;

  /** Why it waits, in their own words and for their own eyes. */
  @Sealed('couple', { nullable: true })
  snoozeReason: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;
}

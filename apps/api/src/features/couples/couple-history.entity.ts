import { CoupleRow, Sealed } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { quoted } from '../../quoted';
import { StaffMember } from '../staff';
import { Couple, coupleStatuses, stages, type CoupleStatus, type Stage } from './couple.entity';
import { Partner } from './partner.entity';

/** Where a couple stood from a day on, and why: set by a clinician, never by the system. */
@Entity('stage_change')
@Index('stage_change_by_couple', ['clinicId', 'coupleId', 'changedOn'])
@Check('stage_change_stage', `stage in (${quoted(stages)})`)
@Check('stage_change_status', `status in (${quoted(coupleStatuses)})`)
@ForeignKey(() => Couple, ['clinicId', 'coupleId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class StageChange extends CoupleRow {
  @Column('text')
  stage: Stage;

  @Column('text')
  status: CoupleStatus;

  @Sealed('couple')
  reason: string;

  @Column('date')
  changedOn: string;

  @Column('uuid')
  staffId: string;
}

/** What staff can do to a couple's record; each leaves one event. */
export const eventKinds = [
  'coupleCreated',
  'partnerEdited',
  'timeZoneSet',
  'stageSet',
  'statusSet',
  'ruptureRecorded',
  'ruptureRevised',
  'ruptureRemoved',
  'ruptureRestored',
  'careTeamJoined',
  'careTeamLeft',
  'pinMade',
  'exerciseAssigned',
  'dueDayChanged',
  'taskCancelled',
  'taskRestored',
  'linkMade',
  'linkRevoked',
  'linksRevoked',
  'responseReviewed',
  'reviewReopened',
  'responseMarked',
  'markTakenOff',
  'replyWritten',
  'replyWithdrawn',
  'roundAsked',
  'pieceReleased',
  'releaseWithdrawn',
  'handoverOffered',
  'handoverTakenBack',
  'handoverAccepted',
  'handoverDeclined',
  'handoverUndone',
  'caseloadMoved',
  'caseloadMoveUndone',
  'jointStepAssigned',
  'jointStepAgreed',
  'jointStepFinished',
  'jointStepStopped',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** One line of a couple's history: ids and days, never content. */
@Entity('couple_event')
@Index('couple_event_by_couple', ['clinicId', 'coupleId', 'createdAt'])
@Check('couple_event_kind', `kind in (${quoted(eventKinds)})`)
@ForeignKey(() => Couple, ['clinicId', 'coupleId'], ['clinicId', 'id'])
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'partnerId'], ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class CoupleEvent extends CoupleRow {
  @Column('text')
  kind: EventKind;

  @Column('uuid')
  staffId: string;

  @Column('uuid', { nullable: true })
  partnerId: string | null;

  @Column('uuid', { nullable: true })
  assignmentId: string | null;

  /** A due day, a stage, a role. */
  @Column('jsonb', { nullable: true })
  detail: Readonly<Record<string, string | null>> | null;
}

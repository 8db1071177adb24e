import { CoupleRow } from '@groundwork/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { quoted } from '../../quoted';
import { Task } from '../assignments';

export const reminderKinds = ['reminderBefore', 'reminderAfter'] as const;
/** About a partner's page as a whole: something to read there, or a new link to it. They stay wanted when the step is done. */
export const pageKinds = ['somethingForYou', 'pageLink'] as const;
/** Notes that a clinician sends; the others follow by themselves. */
export const askedForKinds = ['stepAssigned', 'pageLink'] as const;
export const messageKinds = ['stepAssigned', ...reminderKinds, ...pageKinds] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Waiting for its hour or its next try; handed to the mail server; given up; not needed or not allowed any more. */
export const messageStates = ['waiting', 'sent', 'undelivered', 'dropped'] as const;
export type MessageState = (typeof messageStates)[number];

/** Why a message was given up or dropped, or what its last try met. */
export const messageProblems = ['unreachable', 'refused', 'noAddress', 'doNotContact', 'notNeeded'] as const;
export type MessageProblem = (typeof messageProblems)[number];

/** The outbox: a note to one partner about one task or by one task's link, written in the transaction that gives rise to it. No words in it. */
@Entity('message')
@Index('message_by_task', ['clinicId', 'taskId'])
@Index('one_waiting_for_reading', ['clinicId', 'partnerId'], {
  unique: true,
  where: "kind = 'somethingForYou' and state = 'waiting'",
})
@Index('message_undelivered', ['clinicId', 'coupleId'], { where: "state = 'undelivered'" })
@Check('message_kind', `kind in (${quoted(messageKinds)})`)
@Check('message_state', `state in (${quoted(messageStates)})`)
@Check('message_problem', `problem in (${quoted(messageProblems)})`)
@ForeignKey(
  () => Task,
  ['clinicId', 'coupleId', 'partnerId', 'taskId'],
  ['clinicId', 'coupleId', 'partnerId', 'id'],
)
export class Message extends CoupleRow {
  @Column('uuid')
  partnerId: string;

  @Column('uuid')
  taskId: string;

  @Column('text')
  kind: MessageKind;

  @Column('text')
  state: MessageState;

  /** Not before this instant. */
  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  problem: MessageProblem | null;

  @Column('int', { default: 0 })
  tries: number;

  /** A clinician saw that it couldn't be delivered, and dealt with it. */
  @Column('timestamptz', { nullable: true })
  acknowledgedAt: Date | null;
}

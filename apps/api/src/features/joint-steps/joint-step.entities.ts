import { CoupleRow, Sealed } from '@groundwork/database';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ConfidentialityText } from '../clinics';
import { Couple, Partner } from '../couples';
import { ExerciseVersion } from '../exercises';
import { StaffMember } from '../staff';

const ofStep = ['clinicId', 'coupleId', 'jointStepId'] as [string, string, string];
const step = ['clinicId', 'coupleId', 'id'] as [string, string, string];

/**
 * An exercise that both partners do together, in session, on the clinician's device. It is nobody's task: no link leads to
 * it, no note is sent about it, and the role behind links reads none of its tables.
 */
@Entity('joint_step')
@Index('joint_step_by_couple', ['clinicId', 'coupleId', 'createdAt'])
@Unique('joint_step_of_couple', ['clinicId', 'coupleId', 'id'])
@ForeignKey(() => Couple, ['clinicId', 'coupleId'], ['clinicId', 'id'])
@ForeignKey(() => ExerciseVersion, ['clinicId', 'exerciseVersionId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class JointStep extends CoupleRow {
  @Column('uuid')
  exerciseVersionId: string;

  @Column('uuid')
  staffId: string;

  /** The reasons to hold that the clinician saw and found absent. */
  @Column('text', { array: true })
  confirmedReasons: string[];

  /** Stopped without keeping anything; nobody says why. */
  @Column('timestamptz', { nullable: true })
  stoppedAt: Date | null;
}

/** One partner agreed, before the first answer, that what is made together belongs to the couple's record. */
@Entity('joint_agreement')
@Unique('one_agreement_per_partner', ['clinicId', 'jointStepId', 'partnerId'])
@ForeignKey(() => JointStep, ofStep, step)
@ForeignKey(() => Partner, ['clinicId', 'coupleId', 'partnerId'], step)
@ForeignKey(() => ConfidentialityText, ['clinicId', 'textId'], ['clinicId', 'id'])
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class JointAgreement extends CoupleRow {
  @Column('uuid')
  jointStepId: string;

  @Column('uuid')
  partnerId: string;

  /** The clinic's text on confidentiality that lay before them. */
  @Column('uuid')
  textId: string;

  /** Who noted it. */
  @Column('uuid')
  staffId: string;
}

/** What is written together so far. Only appended to; gone when it is finished or stopped. */
@Entity('joint_draft')
@Unique('one_joint_draft_per_revision', ['clinicId', 'jointStepId', 'revision'])
@ForeignKey(() => JointStep, ofStep, step)
export class JointDraft extends CoupleRow {
  @Column('uuid')
  jointStepId: string;

  /** From 1. Authenticated with the ciphertext. */
  @Column('int')
  revision: number;

  /** Answers as JSON. */
  @Sealed('couple')
  answers: string;
}

/** What was made together. It never changes. */
@Entity('joint_response')
@Unique('one_joint_response', ['clinicId', 'jointStepId'])
@ForeignKey(() => JointStep, ofStep, step)
@ForeignKey(() => StaffMember, ['clinicId', 'staffId'], ['clinicId', 'id'])
export class JointResponse extends CoupleRow {
  @Column('uuid')
  jointStepId: string;

  /** Who wrote it down with them. */
  @Column('uuid')
  staffId: string;

  /** Answers as JSON. */
  @Sealed('couple')
  answers: string;
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { enumType } from '../../graphql/enum-type';
import { MutationInput, OptionalDay, OptionalText } from '../../graphql/input-fields';
import { Day, Instant } from '../../graphql/scalars';
import { PUT_OFF, SHOWN, waitingKinds, type WaitingKind } from './today-mark.entity';

const MOST_ROWS = SHOWN + PUT_OFF;

const WaitingKinds = enumType('WaitingKind', waitingKinds);

@ObjectType({ description: 'One thing that waits for the viewer.' })
export class TodayRow {
  @Field(() => WaitingKinds)
  kind: WaitingKind;

  @Field(() => ID, { description: 'The response, task, link, message or couple it is about.' })
  subjectId: string;

  @Field(() => ID)
  coupleId: string;

  @Field(() => [String])
  coupleNames: string[];

  @Field(() => String, { nullable: true, description: 'Whose link, step, message or response it is.' })
  partnerName: string | null;

  @Field(() => ID, { nullable: true })
  taskId: string | null;

  @Field(() => String, { nullable: true })
  exerciseTitle: string | null;

  @Field(() => Day, { nullable: true })
  dueOn: string | null;

  @Field({ description: 'A reminder after the due day was sent.' })
  reminded: boolean;

  @Field(() => Instant, { description: 'When it came about; of a quiet couple the last sign.' })
  at: string;

  @Field(() => Instant, { description: 'Since when it waits for the viewer.' })
  since: string;

  @Field(() => Instant, { nullable: true })
  snoozedUntil: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was put off, where the viewer said so.' })
  snoozeReason: string | null;
}

@ObjectType({ description: 'The first things to do in a clinic that the viewer is new to.' })
export class Checklist {
  @Field(() => ID, {
    nullable: true,
    description: "The newest couple in the viewer's care, where the rest is done; null before there is one.",
  })
  coupleId: string | null;

  @Field({ description: 'Safe hours, a note or no contact at all: somebody in their care has one of them.' })
  safeContactSet: boolean;

  @Field({ description: 'The viewer assigned a step.' })
  stepSent: boolean;
}

@ObjectType({ description: "The viewer's own list: what waits, most urgent first." })
export class Today {
  @Field(() => Instant, { description: 'When this was read.' })
  at: string;

  @Field(() => Day, { description: "The clinic's local day." })
  day: string;

  @Field({ description: 'It is not evening yet: a row can wait until then.' })
  beforeEvening: boolean;

  @Field(() => Int, { description: "Couples in the viewer's care." })
  inCare: number;

  @Field(() => Checklist, {
    nullable: true,
    description: 'Null once all is done or put away, and for a supervisor.',
  })
  checklist: Checklist | null;

  @Field(() => Int, { description: 'How many rows wait, also those that are not among `rows`.' })
  total: number;

  @Field(() => Int, { description: 'How many couples they are about.' })
  couples: number;

  @Field(() => [TodayRow], { description: `The most urgent, at most ${SHOWN}.` })
  rows: TodayRow[];

  @Field(() => [TodayRow], {
    description: `Put off for now, the next to come back first; at most ${PUT_OFF}.`,
  })
  snoozed: TodayRow[];
}

@InputType()
export class DismissChecklistInput extends MutationInput {}

@InputType()
export class RestoreChecklistInput extends MutationInput {}

@InputType()
export class TodayRowInput {
  @Field(() => WaitingKinds)
  kind: WaitingKind;

  @Field(() => ID)
  subjectId: string;
}

@InputType()
export class TodayRowsInput extends MutationInput {
  @Field(() => [TodayRowInput], {
    description: `From 1 to ${MOST_ROWS}; those that wait no longer are left out.`,
  })
  @ArrayMinSize(1, { message: 'invalid.required' })
  @ArrayMaxSize(MOST_ROWS, { message: 'invalid.tooMany' })
  @ValidateNested({ each: true })
  @Type(() => TodayRowInput)
  rows: TodayRowInput[];
}

@InputType()
export class SnoozeRowsInput extends TodayRowsInput {
  @OptionalDay("The morning of a day to come, in the clinic's time zone. Null: this evening.")
  on?: string | null;

  @OptionalText(200, 'Why it waits. Nobody but the viewer reads it.')
  reason?: string | null;
}

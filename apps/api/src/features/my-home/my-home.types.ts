import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { enumType } from '../../graphql/enum-type';
import { ClockTime, MutationInput } from '../../graphql/input-fields';
import { Day, Json } from '../../graphql/scalars';
import { UrgentHelp } from '../clinics';
import { ContactChannels, type ContactChannel } from '../couples';

const states = ['notStarted', 'started', 'setAside', 'done'] as const;
const MyStepStates = enumType('MyStepState', states);

@ObjectType()
export class MyStep {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => Day, { nullable: true })
  dueOn: string | null;

  @Field(() => Int, { description: 'From 1: the same step can be asked for again.' })
  round: number;

  @Field(() => MyStepStates)
  state: (typeof states)[number];

  @Field(() => Day, { nullable: true, description: 'Since when the clinician has the answers.' })
  sentOn: string | null;

  @Field()
  clinicianName: string;
}

@ObjectType({ description: 'What a clinician wrote back.' })
export class MyReply {
  @Field(() => ID)
  id: string;

  @Field()
  clinicianName: string;

  @Field({ description: 'Of the step that it is about.' })
  title: string;

  @Field()
  body: string;

  @Field(() => Day)
  writtenOn: string;
}

@ObjectType({ description: 'A copy of what the other partner offered and the clinician passed on.' })
export class ReleasedToMe {
  @Field(() => ID)
  id: string;

  @Field()
  clinicianName: string;

  @Field()
  title: string;

  @Field(() => Json, { description: 'Question and answer: a row of the summary of `@groundwork/forms`.' })
  answer: unknown;

  @Field(() => Day)
  releasedOn: string;
}

@ObjectType({ description: 'An answer of mine that the other partner may receive.' })
export class MyOffer {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  stepId: string;

  @Field()
  question: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Since when the other partner has a copy. Whether it was read is kept nowhere.',
  })
  releasedOn: string | null;
}

@ObjectType()
export class MySafeHours {
  @Field()
  from: string;

  @Field()
  to: string;
}

@ObjectType()
export class MyContact {
  @Field(() => ContactChannels)
  channel: ContactChannel;

  @Field(() => MySafeHours, { nullable: true, description: 'Local time; null for any hour.' })
  safeHours: MySafeHours | null;

  @Field({ description: 'The clinic writes to this partner at no hour, whatever else is set.' })
  isStopped: boolean;
}

@ObjectType()
export class MyHome {
  @Field(() => ID, { description: 'Whose page this is: its forms name it.' })
  id: string;

  @Field()
  myInitial: string;

  @Field()
  otherName: string;

  @Field({ description: 'Of the newest step.' })
  clinicianName: string;

  @Field()
  locale: string;

  @Field(() => [UrgentHelp])
  urgentHelp: UrgentHelp[];

  @Field(() => [MyStep], { description: 'Open ones first, as they are due.' })
  steps: MyStep[];

  @Field(() => [MyReply], { description: 'Newest first.' })
  replies: MyReply[];

  @Field(() => [ReleasedToMe], { description: 'Newest first.' })
  released: ReleasedToMe[];

  @Field(() => [MyOffer], { description: 'Without those that were taken back.' })
  offers: MyOffer[];

  @Field(() => MyContact)
  contact: MyContact;
}

@InputType()
export class ChooseStepInput extends MutationInput {
  @Field(() => ID)
  stepId: string;
}

@InputType()
export class SetStepAsideInput extends MutationInput {
  @Field(() => ID)
  stepId: string;
}

@InputType()
export class TakeStepUpInput extends MutationInput {
  @Field(() => ID)
  stepId: string;
}

@InputType()
export class TakeBackOfferInput extends MutationInput {
  @Field(() => ID)
  offerId: string;
}

@InputType()
export class MySafeHoursInput {
  @ClockTime()
  from: string;

  @ClockTime()
  to: string;
}

@InputType()
export class SetMyContactInput extends MutationInput {
  @Field(() => ContactChannels)
  channel: ContactChannel;

  @Field(() => MySafeHoursInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MySafeHoursInput)
  safeHours?: MySafeHoursInput | null;
}

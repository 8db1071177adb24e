import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Min } from 'class-validator';
import { enumType } from '../../graphql/enum-type';
import { MutationInput } from '../../graphql/input-fields';
import { Day, Instant, Json } from '../../graphql/scalars';
import { UrgentHelp } from '../clinics';
import { Visibilities, type Visibility } from '../exercises';

const states = ['open', 'received'] as const;
const MyTaskStates = enumType('MyTaskState', states);

@ObjectType()
export class MyDraft {
  @Field(() => Int)
  revision: number;

  @Field(() => Instant)
  savedAt: string;

  @Field(() => Json)
  answers: unknown;
}

@ObjectType()
export class MyConfidentiality {
  @Field(() => ID)
  textId: string;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Paragraphs.' })
  body: string[];

  @Field()
  accepted: boolean;
}

@ObjectType()
export class MyTask {
  @Field(() => ID)
  id: string;

  @Field(() => MyTaskStates)
  state: (typeof states)[number];

  @Field()
  myName: string;

  @Field()
  otherName: string;

  @Field({ description: 'The clinician who assigned the step.' })
  clinicianName: string;

  @Field()
  locale: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'Why it helps; null once the response is in.' })
  whyItHelps: string | null;

  @Field(() => Int)
  minutes: number;

  @Field(() => String, { nullable: true })
  message: string | null;

  @Field(() => Day, { nullable: true })
  dueOn: string | null;

  @Field(() => Visibilities)
  visibility: Visibility;

  @Field(() => Json, {
    nullable: true,
    description: 'The form of the exercise; null once the response is in.',
  })
  form: unknown;

  @Field(() => MyDraft, {
    nullable: true,
    description: 'The newest draft; null before the first one and once the response is in.',
  })
  draft: MyDraft | null;

  @Field(() => MyConfidentiality)
  confidentiality: MyConfidentiality;

  @Field(() => [UrgentHelp])
  urgentHelp: UrgentHelp[];

  @Field({ description: 'The first link session of this partner ever: the interruption page comes first.' })
  firstVisit: boolean;
}

@ObjectType()
export class MyReceipt {
  @Field(() => Instant)
  receivedAt: string;
}

@InputType()
export class AcceptConfidentialityInput extends MutationInput {
  @Field(() => ID)
  textId: string;
}

@InputType()
export class SaveDraftInput extends MutationInput {
  @Field(() => Json)
  answers: unknown;
}

@InputType()
export class SendResponseInput extends MutationInput {
  @Field(() => Int, { description: 'The newest revision that the person has seen.' })
  @IsInt({ message: 'invalid.number' })
  @Min(1, { message: 'invalid.number' })
  revision: number;
}

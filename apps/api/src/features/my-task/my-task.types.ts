import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { enumType } from '../../graphql/enum-type';
import { MutationInput, RequiredText } from '../../graphql/input-fields';
import { Day, Instant, Json } from '../../graphql/scalars';
import { UrgentHelp } from '../clinics';
import { Visibilities, type Visibility } from '../exercises';

const states = ['open', 'received'] as const;
const MyTaskStates = enumType('MyTaskState', states);

@ObjectType({ description: 'The newest revision.' })
export class SavedDraft {
  @Field(() => Int)
  revision: number;

  @Field(() => Instant)
  savedAt: string;
}

@ObjectType({
  description: 'Written for the same question on another page, and set aside when the newer words won.',
})
export class OtherText {
  @Field(() => ID)
  field: string;

  @Field(() => Json)
  answer: unknown;

  @Field(() => Instant)
  at: string;
}

@ObjectType()
export class DoneSave extends SavedDraft {
  @Field(() => [ID], {
    description: 'The fields where it met words that its page had not seen; one of the two was set aside.',
  })
  met: string[];
}

@ObjectType()
export class MyDraft extends SavedDraft {
  @Field(() => Json)
  answers: unknown;

  @Field(() => [OtherText])
  others: OtherText[];
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

  @Field({
    description: 'With what the name of whom the link is for begins: enough to tell two people apart.',
  })
  myInitial: string;

  @Field()
  otherName: string;

  @Field({ description: 'The clinician who assigned the step.' })
  clinicianName: string;

  @Field()
  locale: string;

  @Field({ description: 'IANA zone of the couple.' })
  timeZone: string;

  @Field(() => String, { nullable: true, description: 'Null once the response is in.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Why it helps; null once the response is in.' })
  whyItHelps: string | null;

  @Field(() => Int, { nullable: true, description: 'Null once the response is in.' })
  minutes: number | null;

  @Field(() => String, { nullable: true })
  message: string | null;

  @Field(() => Day, { nullable: true, description: 'Null once the response is in, too.' })
  dueOn: string | null;

  @Field(() => Visibilities)
  visibility: Visibility;

  @Field(() => Json, {
    nullable: true,
    description: 'The form of the exercise; null once the response is in.',
  })
  form: unknown;

  @Field(() => String, {
    nullable: true,
    description:
      'Under this key, 32 bytes in base64url, a device may keep words that could not be saved yet. Null once the response is in.',
  })
  deviceKey: string | null;

  @Field(() => MyDraft, {
    nullable: true,
    description: 'The newest draft; null before the first one and once the response is in.',
  })
  draft: MyDraft | null;

  @Field(() => MyConfidentiality, { nullable: true, description: 'Null once the response is in.' })
  confidentiality: MyConfidentiality | null;

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

@InputType({ description: 'An opened page, as it names itself, and which of its saves this is.' })
export class DraftPageInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'invalid.choice' })
  id: string;

  @Field(() => Int, {
    nullable: true,
    description: 'From 1, in the order of writing. Null for a form that was posted without a script.',
  })
  @IsOptional()
  @IsInt({ message: 'invalid.number' })
  @Min(1, { message: 'invalid.number' })
  turn?: number | null;

  @Field(() => Int, { nullable: true, description: 'The newest revision that it knew of; null: all.' })
  @IsOptional()
  @IsInt({ message: 'invalid.number' })
  @Min(0, { message: 'invalid.number' })
  seen?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many seconds ago it was written; null: now.' })
  @IsOptional()
  @IsInt({ message: 'invalid.number' })
  @Min(0, { message: 'invalid.number' })
  age?: number | null;
}

@InputType()
export class OtherTextInput {
  @RequiredText(80, 'The id of a field of the form.')
  field: string;

  @Field({
    description: 'Take it instead of what stands there, which is set aside then; otherwise it is forgotten.',
  })
  use: boolean;
}

@InputType()
export class SaveDraftInput extends MutationInput {
  @Field(() => ID, { description: 'The step that this page is of; refused when another one is open by now.' })
  stepId: string;

  @Field(() => Int, { description: 'The newest revision that the answers were built on; 0 for none.' })
  @IsInt({ message: 'invalid.number' })
  @Min(0, { message: 'invalid.number' })
  baseRevision: number;

  @Field(() => DraftPageInput, {
    nullable: true,
    description: 'A save that a later one of the same page has overtaken changes nothing.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DraftPageInput)
  page?: DraftPageInput | null;

  @Field(() => OtherTextInput, { nullable: true, description: 'What becomes of a text that was set aside.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OtherTextInput)
  other?: OtherTextInput | null;

  @Field(() => Json)
  answers: unknown;
}

@InputType()
export class SendResponseInput extends MutationInput {
  @Field(() => ID, { description: 'The step that this page is of; refused when another one is open by now.' })
  stepId: string;

  @Field(() => Int, { description: 'The newest revision that the person has seen.' })
  @IsInt({ message: 'invalid.number' })
  @Min(1, { message: 'invalid.number' })
  revision: number;

  @Field(() => [String], {
    defaultValue: [],
    description: 'The fields whose answers the other partner may receive when the clinician releases them.',
  })
  @ArrayMaxSize(100, { message: 'invalid.tooMany' })
  @IsString({ each: true, message: 'invalid.choice' })
  @MaxLength(80, { each: true, message: 'invalid.choice' })
  offered: string[];
}

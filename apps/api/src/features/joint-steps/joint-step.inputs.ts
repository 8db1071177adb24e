import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsString, MaxLength, Min } from 'class-validator';
import { MutationInput } from '../../graphql/input-fields';
import { Json } from '../../graphql/scalars';

@InputType()
export class AssignTogetherInput extends MutationInput {
  @Field(() => ID)
  coupleId: string;

  @Field()
  @MaxLength(40, { message: 'invalid.choice' })
  exerciseKey: string;

  @Field(() => [String], { description: 'The keys of every reason to hold, each confirmed as not present.' })
  @ArrayMaxSize(50, { message: 'invalid.tooMany' })
  @IsString({ each: true })
  @MaxLength(40, { each: true, message: 'invalid.choice' })
  confirmedReasons: string[];
}

@InputType()
export class JointStepInput extends MutationInput {
  @Field(() => ID)
  jointStepId: string;
}

@InputType()
export class AgreeTogetherInput extends JointStepInput {
  @Field(() => [ID], { description: 'Both partners: each of them agreed, aloud, in session.' })
  @ArrayMaxSize(2, { message: 'invalid.bothPartners' })
  partnerIds: string[];

  @Field(() => Int, { description: 'Of the text on confidentiality that lay before them.' })
  textVersion: number;
}

@InputType()
export class SaveJointDraftInput extends JointStepInput {
  @Field(() => Int, { description: 'The revision that was changed; 0 for the first one.' })
  @Min(0)
  baseRevision: number;

  @Field(() => Json, { description: 'All answers, by the ids of fields.' })
  answers: unknown;
}

@InputType()
export class FinishJointStepInput extends JointStepInput {
  @Field(() => Int)
  revision: number;
}

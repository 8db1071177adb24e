import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Json } from '../../graphql/scalars';
import { JointStepStates, type JointStepState } from '../couple-workspace';
import { NamedPartner } from '../couples';

@ObjectType('ConfidentialityText', { description: 'What the clinic tells everybody about confidentiality.' })
export class ConfidentialityTextCard {
  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Paragraphs.' })
  body: string[];
}

@ObjectType('JointStep', { description: 'An exercise that both partners do together, in session.' })
export class JointStepPage {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  coupleId: string;

  @Field(() => [NamedPartner], { description: 'Always two.' })
  partners: NamedPartner[];

  @Field()
  exerciseTitle: string;

  @Field()
  whyItHelps: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => Json)
  form: unknown;

  @Field(() => JointStepStates)
  state: JointStepState;

  @Field(() => Instant, { nullable: true, description: 'Since when both agree to write it down together.' })
  agreedAt: string | null;

  @Field(() => ConfidentialityTextCard)
  confidentiality: ConfidentialityTextCard;

  @Field(() => Int, { description: 'Of the newest draft; 0 before the first one.' })
  revision: number;

  @Field(() => Instant, { nullable: true })
  savedAt: string | null;

  @Field(() => Json, { description: 'What is written so far, or what was made.' })
  answers: unknown;

  @Field(() => Instant, { nullable: true })
  finishedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it down with them.' })
  recordedByName: string | null;
}

@ObjectType()
export class JointDraftSaved {
  @Field(() => Int)
  revision: number;

  @Field(() => Instant)
  savedAt: string;
}

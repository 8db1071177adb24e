import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { enumType } from '../../graphql/enum-type';
import { MutationInput, whatStood } from '../../graphql/input-fields';
import { Day, Instant, Json } from '../../graphql/scalars';
import { CoupleStatuses, NamedPartner, type CoupleStatus } from '../couples';
import { Visibilities, type Visibility } from '../exercises';
import { responseMarks, type ResponseMark } from './response-mark.entity';

const ResponseMarks = enumType('ResponseMark', responseMarks);
const offerStates = ['offered', 'released', 'takenBack'] as const;
export type OfferState = (typeof offerStates)[number];
const OfferStates = enumType('OfferState', offerStates);

@InputType()
export class ReviewResponseInput extends MutationInput {
  @Field(() => ID)
  responseId: string;
}

@InputType()
export class MarkResponseInput extends ReviewResponseInput {
  @Field(() => ResponseMarks, { nullable: true, description: 'Null takes the mark off.' })
  @IsOptional()
  mark?: ResponseMark | null;

  @Field(() => ResponseMarks, { nullable: true, description: whatStood })
  @IsOptional()
  from?: ResponseMark | null;
}

@ObjectType('Reply', { description: 'What was written back to the author.' })
export class ReplyCard {
  @Field(() => ID)
  id: string;

  @Field()
  body: string;

  @Field()
  byName: string;

  @Field(() => Instant)
  writtenAt: string;
}

@ObjectType('Offer', { description: 'An answer that its author would let the other partner receive.' })
export class OfferCard {
  @Field(() => ID)
  id: string;

  @Field({ description: "The answer's field in the form." })
  field: string;

  @Field(() => OfferStates)
  state: OfferState;

  @Field(() => Instant, { nullable: true, description: 'Since when the other partner has a copy.' })
  releasedAt: string | null;

  @Field(() => Instant, { nullable: true })
  takenBackAt: string | null;
}

@ObjectType('ResponseReview')
export class ResponsePage {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  taskId: string;

  @Field(() => ID)
  coupleId: string;

  @Field(() => [String])
  coupleNames: string[];

  @Field(() => CoupleStatuses)
  coupleStatus: CoupleStatus;

  @Field(() => NamedPartner)
  partner: NamedPartner;

  @Field(() => NamedPartner)
  otherPartner: NamedPartner;

  @Field()
  exerciseKey: string;

  @Field()
  exerciseTitle: string;

  @Field(() => Visibilities)
  visibility: Visibility;

  @Field(() => String, { nullable: true })
  message: string | null;

  @Field(() => Day, { nullable: true })
  dueOn: string | null;

  @Field(() => Instant)
  submittedAt: string;

  @Field(() => Instant, { nullable: true })
  reviewedAt: string | null;

  @Field(() => String, { nullable: true })
  reviewedByName: string | null;

  @Field(() => ResponseMarks, {
    nullable: true,
    description: "The care team's mark. No partner sees it.",
  })
  mark: ResponseMark | null;

  @Field(() => String, { nullable: true })
  markedByName: string | null;

  @Field(() => Int, { description: 'Of the step that it answers, from 1.' })
  round: number;

  @Field({ description: 'Another round of the step waits for the partner.' })
  hasOpenRound: boolean;

  @Field(() => [ReplyCard], { description: 'Oldest first, without those that were withdrawn.' })
  replies: ReplyCard[];

  @Field(() => [OfferCard])
  offers: OfferCard[];

  @Field(() => Json)
  form: unknown;

  @Field(() => Json)
  answers: unknown;
}

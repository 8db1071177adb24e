import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput } from '../../graphql/input-fields';
import { Day, Instant, Json } from '../../graphql/scalars';
import { NamedPartner } from '../couples';
import { Visibilities, type Visibility } from '../exercises';

@InputType()
export class ReviewResponseInput extends MutationInput {
  @Field(() => ID)
  responseId: string;
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

  @Field(() => Json)
  form: unknown;

  @Field(() => Json)
  answers: unknown;
}

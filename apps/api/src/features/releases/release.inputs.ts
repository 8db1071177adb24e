import { Field, ID, InputType } from '@nestjs/graphql';
import { MutationInput } from '../../graphql/input-fields';

@InputType()
export class OfferInput extends MutationInput {
  @Field(() => ID)
  offerId: string;
}

import { Field, InputType } from '@nestjs/graphql';
import { OptionalDay, OptionalText } from '../../graphql/input-fields';
import { Deliveries, type Delivery } from '../assignments';
import { ReviewResponseInput } from '../responses';

@InputType()
export class AskAnotherRoundInput extends ReviewResponseInput {
  @OptionalText(1000, "The clinician's words to the partner.")
  message?: string | null;

  @OptionalDay()
  dueOn?: string | null;

  @Field(() => Deliveries, { defaultValue: 'mail' })
  delivery: Delivery;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import { MutationInput } from '../../graphql/input-fields';

@InputType()
export class PageLinkInput extends MutationInput {
  @Field(() => ID)
  partnerId: string;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import { MutationInput } from '../../graphql/input-fields';

@InputType()
export class AcknowledgeMessageInput extends MutationInput {
  @Field(() => ID)
  messageId: string;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import { MutationInput, RequiredText } from '../../graphql/input-fields';
import { ReviewResponseInput } from '../responses';

@InputType()
export class WriteBackInput extends ReviewResponseInput {
  @RequiredText(4000)
  body: string;
}

@InputType()
export class WithdrawReplyInput extends MutationInput {
  @Field(() => ID)
  replyId: string;
}

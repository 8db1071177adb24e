import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ResponsePage, ResponseReviewView } from '../responses';
import { RepliesService } from './replies.service';
import { WithdrawReplyInput, WriteBackInput } from './reply.inputs';

@Resolver()
export class RepliesResolver {
  constructor(
    private readonly replies: RepliesService,
    private readonly view: ResponseReviewView,
  ) {}

  @Allow('replies:write')
  @Mutation(() => ResponsePage)
  async writeBack(@Args('input') input: WriteBackInput): Promise<ResponsePage> {
    const { outcome } = await currentWork().once(input, () => this.replies.write(input));
    return this.view.read(outcome.responseId);
  }

  @Allow('replies:write')
  @Mutation(() => ResponsePage)
  async withdrawReply(@Args('input') input: WithdrawReplyInput): Promise<ResponsePage> {
    const { outcome } = await currentWork().once(input, () => this.replies.withdraw(input));
    return this.view.read(outcome.responseId);
  }
}

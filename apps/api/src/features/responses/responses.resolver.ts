import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ResponseReviewView } from './response-review';
import { MarkResponseInput, ResponsePage, ReviewResponseInput } from './response-review.types';
import { ResponsesService } from './responses.service';

@Resolver()
export class ResponsesResolver {
  constructor(
    private readonly responses: ResponsesService,
    private readonly view: ResponseReviewView,
  ) {}

  @Allow('responses:read')
  @Query(() => ResponsePage)
  response(@Args('id', { type: () => ID }) id: string): Promise<ResponsePage> {
    return this.view.read(id);
  }

  @Allow('responses:review')
  @Mutation(() => ResponsePage)
  async reviewResponse(@Args('input') input: ReviewResponseInput): Promise<ResponsePage> {
    const { outcome } = await currentWork().once(input, () => this.responses.review(input));
    return this.view.read(outcome.responseId);
  }

  @Allow('responses:review')
  @Mutation(() => ResponsePage)
  async reopenReview(@Args('input') input: ReviewResponseInput): Promise<ResponsePage> {
    const { outcome } = await currentWork().once(input, () => this.responses.reopen(input));
    return this.view.read(outcome.responseId);
  }

  @Allow('responses:review')
  @Mutation(() => ResponsePage)
  async markResponse(@Args('input') input: MarkResponseInput): Promise<ResponsePage> {
    const { outcome } = await currentWork().once(input, () => this.responses.mark(input));
    return this.view.read(outcome.responseId);
  }
}

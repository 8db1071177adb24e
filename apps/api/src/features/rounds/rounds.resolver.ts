import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Assigned, type MintedLink } from '../links';
import { TaskDeliveryService } from '../task-delivery';
import { AskAnotherRoundInput } from './round.inputs';
import { RoundsService } from './rounds.service';

@Resolver()
export class RoundsResolver {
  constructor(
    private readonly rounds: RoundsService,
    private readonly delivery: TaskDeliveryService,
  ) {}

  @Allow('assignments:write')
  @Mutation(() => Assigned, { description: 'The same step once more, for the author of a response.' })
  async askAnotherRound(@Args('input') input: AskAnotherRoundInput): Promise<Assigned> {
    let links: MintedLink[] = [];
    const { outcome } = await currentWork().once(input, async () => {
      const made = await this.rounds.ask(input);
      links = await this.delivery.deliver(made.taskIds, input.delivery);
      return made;
    });
    return this.delivery.tell(outcome, links);
  }
}

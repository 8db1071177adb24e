import { Allow } from '@groundwork/access';
import { currentWork, type Outcome } from '@groundwork/database';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MutationInput } from '../../graphql/input-fields';
import { OwnSessionsService } from './own-sessions.service';
import { EndOtherSessionsInput, EndSessionInput, OwnSessions } from './own-sessions.types';

@Resolver()
export class OwnSessionsResolver {
  constructor(private readonly own: OwnSessionsService) {}

  @Allow('own-sessions:manage')
  @Query(() => OwnSessions)
  ownSessions(): Promise<OwnSessions> {
    return this.own.read();
  }

  @Allow('own-sessions:manage')
  @Mutation(() => OwnSessions, { description: 'Another one than the one that asks.' })
  endSession(@Args('input') input: EndSessionInput): Promise<OwnSessions> {
    return this.changed(input, () => this.own.end(input));
  }

  @Allow('own-sessions:manage')
  @Mutation(() => OwnSessions, { description: 'All but the one that asks.' })
  endOtherSessions(@Args('input') input: EndOtherSessionsInput): Promise<OwnSessions> {
    return this.changed(input, () => this.own.endOthers());
  }

  private async changed(input: MutationInput, act: () => Promise<Outcome>): Promise<OwnSessions> {
    await currentWork().once({ ...input }, act);
    return this.own.read();
  }
}

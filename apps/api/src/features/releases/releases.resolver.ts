import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ResponsePage, ResponseReviewView } from '../responses';
import { OfferInput } from './release.inputs';
import { ReleasesService } from './releases.service';

@Resolver()
export class ReleasesResolver {
  constructor(
    private readonly releases: ReleasesService,
    private readonly view: ResponseReviewView,
  ) {}

  @Allow('releases:write')
  @Mutation(() => ResponsePage, {
    description: 'Gives the other partner a copy of an answer that its author offered.',
  })
  async releasePiece(@Args('input') input: OfferInput): Promise<ResponsePage> {
    const { outcome } = await currentWork().once(input, () => this.releases.release(input));
    return this.view.read(outcome.responseId);
  }

  @Allow('releases:write')
  @Mutation(() => ResponsePage, { description: 'Deletes the copy.' })
  async withdrawRelease(@Args('input') input: OfferInput): Promise<ResponsePage> {
    const { outcome } = await currentWork().once(input, () => this.releases.withdraw(input));
    return this.view.read(outcome.responseId);
  }
}

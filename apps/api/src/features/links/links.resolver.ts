import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { TaskInput } from '../assignments';
import { CoupleWorkspace, CoupleWorkspaceView } from '../couple-workspace';
import { MadePin, MakePinInput, MintedLink, RevokeLinkInput, RevokeLinksInput } from './link.types';
import { LinksService } from './links.service';
import { shownOnce } from './shown-once';

@Resolver()
export class LinksResolver {
  constructor(
    private readonly links: LinksService,
    private readonly workspace: CoupleWorkspaceView,
  ) {}

  @Allow('pins:make')
  @Mutation(() => MadePin, {
    description: 'A new PIN for a partner, made in session. It is in the answer once and nowhere else.',
  })
  async makePin(@Args('input') input: MakePinInput): Promise<MadePin> {
    let made: MadePin | undefined;
    await currentWork().once(input, async () => {
      made = await this.links.makePin(input.partnerId);
      return { partnerId: made.partnerId };
    });
    return shownOnce(made);
  }

  @Allow('links:write')
  @Mutation(() => MintedLink, {
    description: 'A new link to an open task. The address is in the answer once and nowhere else.',
  })
  async mintLink(@Args('input') input: TaskInput): Promise<MintedLink> {
    let minted: MintedLink | undefined;
    await currentWork().once(input, async () => {
      minted = await this.links.mint(input.taskId);
      return { linkId: minted.linkId };
    });
    return shownOnce(minted);
  }

  @Allow('links:write')
  @Mutation(() => CoupleWorkspace)
  async revokeLink(@Args('input') input: RevokeLinkInput): Promise<CoupleWorkspace> {
    const { outcome } = await currentWork().once(input, () => this.links.revoke(input));
    return this.workspace.read(outcome.coupleId);
  }

  @Allow('links:write')
  @Mutation(() => CoupleWorkspace, {
    description: 'Ends all links of a partner, what they opened, and the notes of theirs that wait.',
  })
  async revokeLinks(@Args('input') input: RevokeLinksInput): Promise<CoupleWorkspace> {
    const { outcome } = await currentWork().once(input, () => this.links.revokeAll(input));
    return this.workspace.read(outcome.coupleId);
  }
}

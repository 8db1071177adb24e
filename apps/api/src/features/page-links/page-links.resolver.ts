import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CoupleWorkspace, CoupleWorkspaceView } from '../couple-workspace';
import { MintedLink, shownOnce } from '../links';
import { PageLinkInput } from './page-link.inputs';
import { PageLinksService } from './page-links.service';

@Resolver()
export class PageLinksResolver {
  constructor(
    private readonly pageLinks: PageLinksService,
    private readonly workspace: CoupleWorkspaceView,
  ) {}

  @Allow('links:write')
  @Mutation(() => MintedLink, {
    description: "A new link to a partner's own page. The address is in the answer once and nowhere else.",
  })
  async mintPageLink(@Args('input') input: PageLinkInput): Promise<MintedLink> {
    let minted: MintedLink | undefined;
    await currentWork().once(input, async () => {
      minted = await this.pageLinks.mint(input);
      return { linkId: minted.linkId };
    });
    return shownOnce(minted);
  }

  @Allow('links:write')
  @Mutation(() => CoupleWorkspace, {
    description: "Sends a note with a new link to a partner's own page, within safe hours.",
  })
  async mailPageLink(@Args('input') input: PageLinkInput): Promise<CoupleWorkspace> {
    const { outcome } = await currentWork().once(input, () => this.pageLinks.mail(input));
    return this.workspace.read(outcome.coupleId);
  }
}

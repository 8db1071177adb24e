import { Allow } from '@groundwork/access';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CoupleWorkspaceView } from './couple-workspace';
import { CoupleWorkspace } from './couple-workspace.types';

@Resolver()
export class CoupleWorkspaceResolver {
  constructor(private readonly workspace: CoupleWorkspaceView) {}

  @Allow('couples:read')
  @Query(() => CoupleWorkspace)
  couple(@Args('id', { type: () => ID }) id: string): Promise<CoupleWorkspace> {
    return this.workspace.read(id);
  }
}

import { Allow } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CoupleWorkspace, CoupleWorkspaceView } from '../couple-workspace';
import { CareTeamService } from './care-team.service';
import {
  AddToCareTeamInput,
  CreateCoupleInput,
  EditPartnerInput,
  RecordRuptureInput,
  RemoveFromCareTeamInput,
  RemoveRuptureInput,
  ReviseRuptureInput,
  SetStageInput,
  SetStatusInput,
  SetTimeZoneInput,
} from './couple.inputs';
import { CouplesService } from './couples.service';
import { RupturesService } from './ruptures.service';

@Resolver()
export class CouplesResolver {
  constructor(
    private readonly couples: CouplesService,
    private readonly ruptures: RupturesService,
    private readonly careTeam: CareTeamService,
    private readonly workspace: CoupleWorkspaceView,
  ) {}

  @Allow('couples:write')
  @Mutation(() => CoupleWorkspace)
  createCouple(@Args('input') input: CreateCoupleInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.couples.create(input));
  }

  @Allow('couples:write')
  @Mutation(() => CoupleWorkspace)
  editPartner(@Args('input') input: EditPartnerInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.couples.editPartner(input));
  }

  @Allow('couples:write')
  @Mutation(() => CoupleWorkspace)
  setTimeZone(@Args('input') input: SetTimeZoneInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.couples.setTimeZone(input));
  }

  @Allow('couples:write')
  @Mutation(() => CoupleWorkspace)
  setStage(@Args('input') input: SetStageInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.couples.setStage(input));
  }

  @Allow('couples:write')
  @Mutation(() => CoupleWorkspace)
  setStatus(@Args('input') input: SetStatusInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.couples.setStatus(input));
  }

  @Allow('couples:write')
  @Mutation(() => CoupleWorkspace)
  recordRupture(@Args('input') input: RecordRuptureInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.ruptures.recordRupture(input));
  }

  @Allow('couples:write')
  @Mutation(() => CoupleWorkspace)
  reviseRupture(@Args('input') input: ReviseRuptureInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.ruptures.revise(input));
  }

  @Allow('couples:write')
  @Mutation(() => CoupleWorkspace)
  removeRupture(@Args('input') input: RemoveRuptureInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.ruptures.remove(input));
  }

  @Allow('couples:write')
  @Mutation(() => CoupleWorkspace)
  restoreRupture(@Args('input') input: RemoveRuptureInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.ruptures.restore(input));
  }

  @Allow('care-team:write')
  @Mutation(() => CoupleWorkspace)
  addToCareTeam(@Args('input') input: AddToCareTeamInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.careTeam.add(input));
  }

  @Allow('care-team:write')
  @Mutation(() => CoupleWorkspace)
  removeFromCareTeam(@Args('input') input: RemoveFromCareTeamInput): Promise<CoupleWorkspace> {
    return this.changed(input, () => this.careTeam.remove(input));
  }

  private async changed(
    input: { readonly clientMutationId: string },
    act: () => Promise<{ coupleId: string }>,
  ): Promise<CoupleWorkspace> {
    const { outcome } = await currentWork().once(input, act);
    return this.workspace.read(outcome.coupleId);
  }
}

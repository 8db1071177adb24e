import { Allow } from '@groundwork/access';
import { currentWork, type Outcome } from '@groundwork/database';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MutationInput } from '../../graphql/input-fields';
import { CoupleWorkspace, CoupleWorkspaceView } from '../couple-workspace';
import { StaffList, StaffListView } from '../staff-list';
import { CaseloadMovesService } from './caseload-moves.service';
import {
  HandoverInput,
  MoveCaseloadInput,
  OfferHandoverInput,
  UndoCaseloadMoveInput,
} from './handover.inputs';
import { HandoversView } from './handovers';
import { HandoversService } from './handovers.service';
import { Handovers } from './handovers.types';

@Resolver()
export class HandoversResolver {
  constructor(
    private readonly couples: HandoversService,
    private readonly caseloads: CaseloadMovesService,
    private readonly view: HandoversView,
    private readonly workspace: CoupleWorkspaceView,
    private readonly staff: StaffListView,
  ) {}

  @Allow('today:read')
  @Query(() => Handovers)
  handovers(): Promise<Handovers> {
    return this.view.read();
  }

  @Allow('care-team:write')
  @Mutation(() => CoupleWorkspace, { description: 'Nothing changes until the colleague accepts.' })
  async offerHandover(@Args('input') input: OfferHandoverInput): Promise<CoupleWorkspace> {
    const { outcome } = await currentWork().once({ ...input }, () => this.couples.offer(input));
    return this.workspace.read(outcome.coupleId);
  }

  @Allow('care-team:write')
  @Mutation(() => CoupleWorkspace)
  async takeBackHandover(@Args('input') input: HandoverInput): Promise<CoupleWorkspace> {
    const { outcome } = await currentWork().once({ ...input }, () => this.couples.takeBack(input));
    return this.workspace.read(outcome.coupleId);
  }

  @Allow('care-team:write')
  @Mutation(() => Handovers, { description: 'The viewer leads the couple from now on.' })
  acceptHandover(@Args('input') input: HandoverInput): Promise<Handovers> {
    return this.settled(input, () => this.couples.accept(input));
  }

  @Allow('care-team:write')
  @Mutation(() => Handovers)
  declineHandover(@Args('input') input: HandoverInput): Promise<Handovers> {
    return this.settled(input, () => this.couples.decline(input));
  }

  @Allow('care-team:write')
  @Mutation(() => Handovers, { description: 'By either of the two, for 24 hours.' })
  undoHandover(@Args('input') input: HandoverInput): Promise<Handovers> {
    return this.settled(input, () => this.couples.undo(input));
  }

  @Allow('staff:manage')
  @Mutation(() => StaffList, {
    description: "Every couple in somebody's care goes to a colleague; who asks sees numbers alone.",
  })
  async moveCaseload(@Args('input') input: MoveCaseloadInput): Promise<StaffList> {
    await currentWork().once({ ...input }, () => this.caseloads.move(input));
    return this.staff.read();
  }

  @Allow('staff:manage')
  @Mutation(() => StaffList, { description: 'For 24 hours.' })
  async undoCaseloadMove(@Args('input') input: UndoCaseloadMoveInput): Promise<StaffList> {
    await currentWork().once({ ...input }, () => this.caseloads.undo(input));
    return this.staff.read();
  }

  private async settled(input: MutationInput, act: () => Promise<Outcome>): Promise<Handovers> {
    await currentWork().once({ ...input }, act);
    return this.view.read();
  }
}

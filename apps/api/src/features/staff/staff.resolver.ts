import { Allow } from '@groundwork/access';
import { currentWork, type Outcome } from '@groundwork/database';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MutationInput } from '../../graphql/input-fields';
import { StaffList, StaffListView } from '../staff-list';
import { PlacesService } from './places.service';
import { ChangeRoleInput, DisableStaffInput, EnableStaffInput } from './staff.inputs';
import { Colleague, StaffView, Viewer } from './viewer';

@Resolver()
export class StaffResolver {
  constructor(
    private readonly view: StaffView,
    private readonly list: StaffListView,
    private readonly places: PlacesService,
  ) {}

  @Allow('clinic:read')
  @Query(() => Viewer)
  viewer(): Promise<Viewer> {
    return this.view.viewer();
  }

  @Allow('staff:read')
  @Query(() => [Colleague], { description: 'Who can join a care team.' })
  colleagues(): Promise<Colleague[]> {
    return this.view.colleagues();
  }

  @Allow('staff:manage')
  @Mutation(() => StaffList, { description: 'Ends the sessions of the member.' })
  changeRole(@Args('input') input: ChangeRoleInput): Promise<StaffList> {
    return this.changed(input, () => this.places.changeRole(input));
  }

  @Allow('staff:manage')
  @Mutation(() => StaffList, { description: 'The very next request of the member is refused.' })
  disableStaff(@Args('input') input: DisableStaffInput): Promise<StaffList> {
    return this.changed(input, () => this.places.disable(input));
  }

  @Allow('staff:manage')
  @Mutation(() => StaffList)
  enableStaff(@Args('input') input: EnableStaffInput): Promise<StaffList> {
    return this.changed(input, () => this.places.enable(input));
  }

  private async changed(input: MutationInput, act: () => Promise<Outcome>): Promise<StaffList> {
    await currentWork().once({ ...input }, act);
    return this.list.read();
  }
}

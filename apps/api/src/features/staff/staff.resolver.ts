import { Allow } from '@groundwork/access';
import { Query, Resolver } from '@nestjs/graphql';
import { Colleague, StaffView, Viewer } from './viewer';

@Resolver()
export class StaffResolver {
  constructor(private readonly staff: StaffView) {}

  @Allow('clinic:read')
  @Query(() => Viewer)
  viewer(): Promise<Viewer> {
    return this.staff.viewer();
  }

  @Allow('staff:read')
  @Query(() => [Colleague], { description: 'Who can join a care team.' })
  colleagues(): Promise<Colleague[]> {
    return this.staff.colleagues();
  }
}

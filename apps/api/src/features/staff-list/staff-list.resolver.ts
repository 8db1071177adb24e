import { Allow } from '@groundwork/access';
import { Query, Resolver } from '@nestjs/graphql';
import { StaffListView } from './staff-list';
import { StaffList } from './staff-list.types';

@Resolver()
export class StaffListResolver {
  constructor(private readonly list: StaffListView) {}

  @Allow('staff:manage')
  @Query(() => StaffList)
  staff(): Promise<StaffList> {
    return this.list.read();
  }
}

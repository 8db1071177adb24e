import { Allow, Poll } from '@groundwork/access';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Instant } from '../../graphql/scalars';
import { CaseloadView } from './caseload';
import { Caseload, CaseloadFilter, News } from './caseload.types';

@Resolver()
export class CaseloadResolver {
  constructor(private readonly view: CaseloadView) {}

  @Allow('couples:read')
  @Query(() => Caseload)
  caseload(@Args('filter') filter: CaseloadFilter): Promise<Caseload> {
    return this.view.read(filter);
  }

  @Allow('couples:read')
  @Poll()
  @Query(() => News, {
    description: 'What arrived since an instant; for polling: writes no audit row and extends no session.',
  })
  news(@Args('since', { type: () => Instant }) since: string): Promise<News> {
    return this.view.news(since);
  }
}

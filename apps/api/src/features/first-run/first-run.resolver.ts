import { Public } from '@groundwork/access';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { attemptOf, SessionCookie, SignInResult, type HttpContext } from '../sign-in';
import { FoundClinicInput } from './first-run.inputs';
import { FirstRunService } from './first-run.service';

@Resolver()
export class FirstRunResolver {
  constructor(
    private readonly firstRun: FirstRunService,
    private readonly cookie: SessionCookie,
  ) {}

  @Public('without a clinic there is nobody to be known')
  @Query(() => Boolean, { description: 'There is no clinic yet: the first one is to be founded.' })
  isFirstRun(): Promise<boolean> {
    return this.firstRun.isNow();
  }

  @Public('whoever holds the code that the start printed is not known yet')
  @Mutation(() => SignInResult, {
    description: 'Makes the first clinic with its owner; what is left of signing in comes next.',
  })
  async foundClinic(
    @Args('input') input: FoundClinicInput,
    @Context() context: HttpContext,
  ): Promise<SignInResult> {
    const progress = await this.firstRun.found(input, attemptOf(context));
    this.cookie.keep(context, progress);
    return { next: progress.next, clinics: progress.next === 'chooseClinic' ? progress.clinics : [] };
  }
}

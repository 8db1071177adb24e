import { Public } from '@groundwork/access';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { attemptOf, type HttpContext } from '../sign-in';
import { PasswordResetState, RequestPasswordResetInput, ResetPasswordInput } from './own-account.types';
import { PasswordResetService } from './password-reset.service';

const FORGOT = 'somebody who forgot their password is not known yet';

@Resolver()
export class PasswordResetResolver {
  constructor(private readonly resets: PasswordResetService) {}

  @Public(FORGOT)
  @Mutation(() => PasswordResetState, { description: 'The same answer whether or not there is an account.' })
  async requestPasswordReset(
    @Args('input') input: RequestPasswordResetInput,
    @Context() context: HttpContext,
  ): Promise<PasswordResetState> {
    await this.resets.request(input, attemptOf(context));
    return { ok: true };
  }

  @Public(FORGOT)
  @Query(() => PasswordResetState, { description: 'Whether a link is still good. Asking uses nothing up.' })
  async passwordReset(@Args('token') token: string): Promise<PasswordResetState> {
    await this.resets.find(token);
    return { ok: true };
  }

  @Public(FORGOT)
  @Mutation(() => PasswordResetState, {
    description: 'Once a link; the second factor is asked for as before.',
  })
  async resetPassword(
    @Args('input') input: ResetPasswordInput,
    @Context() context: HttpContext,
  ): Promise<PasswordResetState> {
    await this.resets.reset(input, attemptOf(context));
    return { ok: true };
  }
}

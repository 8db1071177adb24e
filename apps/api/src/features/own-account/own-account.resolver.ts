import { Allow, Public } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  attemptOf,
  ProofResult,
  SecondFactorCodeInput,
  SecondFactorEnrolment,
  SessionCookie,
  type HttpContext,
} from '../sign-in';
import {
  BeginAuthenticatorInput,
  ChangePasswordInput,
  FreshRecoveryCodes,
  OwnAccount,
  RemoveSecondFactorInput,
  RenewRecoveryCodesInput,
} from './own-account.types';
import { OwnPasswordService } from './own-password.service';
import { OwnSecondFactorService, type SecondFactorChanged } from './own-second-factor.service';

const ITSELF = 'the work asks for the session itself, and for a proof; an account belongs to no clinic';

const ownAccountSql = `
  select jsonb_build_object('secondFactorSince', a.second_factor_since, 'recoveryCodes', a.recovery_codes,
           'mayRemoveSecondFactor', a.may_remove) as screen
    from context.own_account() a`;

/** Password and second factor of one's own account. */
@Resolver()
export class OwnAccountResolver {
  constructor(
    private readonly password: OwnPasswordService,
    private readonly secondFactor: OwnSecondFactorService,
    private readonly cookie: SessionCookie,
  ) {}

  @Allow('own-account:read')
  @Query(() => OwnAccount)
  async ownAccount(): Promise<OwnAccount> {
    const nothing = { secondFactorSince: null, recoveryCodes: 0, mayRemoveSecondFactor: false };
    return (await currentWork().screen<OwnAccount>(ownAccountSql, [])) ?? nothing;
  }

  @Public(ITSELF)
  @Mutation(() => ProofResult, { description: 'All other sessions of the account end, in every clinic.' })
  async changePassword(
    @Args('input') input: ChangePasswordInput,
    @Context() context: HttpContext,
  ): Promise<ProofResult> {
    const token = this.cookie.sessionToken(context);
    const sessionToken = await this.password.change(token, input, attemptOf(context));
    this.cookie.keep(context, { sessionToken });
    return { done: sessionToken !== undefined };
  }

  @Public(ITSELF)
  @Mutation(() => SecondFactorEnrolment, { description: 'The authenticator in use works on until the next.' })
  beginAuthenticator(
    @Args('input') _input: BeginAuthenticatorInput,
    @Context() context: HttpContext,
  ): Promise<SecondFactorEnrolment> {
    return this.secondFactor.begin(this.cookie.sessionToken(context));
  }

  @Public(ITSELF)
  @Mutation(() => FreshRecoveryCodes, { description: 'A code of the new authenticator ends the one before.' })
  async confirmAuthenticator(
    @Args('input') { code }: SecondFactorCodeInput,
    @Context() context: HttpContext,
  ): Promise<FreshRecoveryCodes> {
    const token = this.cookie.sessionToken(context);
    return this.answer(context, await this.secondFactor.confirm(token, code, attemptOf(context)));
  }

  @Public(ITSELF)
  @Mutation(() => FreshRecoveryCodes, { description: 'Those before open nothing any more.' })
  async renewRecoveryCodes(
    @Args('input') _input: RenewRecoveryCodesInput,
    @Context() context: HttpContext,
  ): Promise<FreshRecoveryCodes> {
    const token = this.cookie.sessionToken(context);
    return this.answer(context, await this.secondFactor.renew(token, attemptOf(context)));
  }

  @Public(ITSELF)
  @Mutation(() => FreshRecoveryCodes, {
    description: 'Where no clinic of the account asks for one. No codes.',
  })
  async removeSecondFactor(
    @Args('input') _input: RemoveSecondFactorInput,
    @Context() context: HttpContext,
  ): Promise<FreshRecoveryCodes> {
    const token = this.cookie.sessionToken(context);
    return this.answer(context, await this.secondFactor.remove(token, attemptOf(context)));
  }

  private answer(context: HttpContext, { codes, sessionToken }: SecondFactorChanged): FreshRecoveryCodes {
    this.cookie.keep(context, { sessionToken });
    return { codes };
  }
}

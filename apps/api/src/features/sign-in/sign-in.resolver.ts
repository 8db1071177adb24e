import { Public } from '@groundwork/access';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { attemptOf } from './attempt';
import { SecondFactorService } from './second-factor.service';
import { SessionCookie, type HttpContext } from './session-cookie';
import { SignInService, type Progress } from './sign-in.service';
import {
  ChooseClinicInput,
  EnrolSecondFactorInput,
  RecoveryCodeInput,
  RecoveryCodes,
  SecondFactorCodeInput,
  SecondFactorEnrolment,
  SignedOut,
  SignInInput,
  SignInResult,
  SignOutInput,
} from './sign-in.types';

const BEFORE = 'signing in: nobody is known yet';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly secondFactor: SecondFactorService,
    private readonly cookie: SessionCookie,
  ) {}

  @Public(BEFORE)
  @Mutation(() => SignInResult)
  async signIn(@Args('input') input: SignInInput, @Context() context: HttpContext): Promise<SignInResult> {
    return this.answer(context, await this.signIns.begin(input, attemptOf(context)));
  }

  @Public(BEFORE)
  @Mutation(() => SignInResult)
  async chooseClinic(
    @Args('input') input: ChooseClinicInput,
    @Context() context: HttpContext,
  ): Promise<SignInResult> {
    return this.answer(
      context,
      await this.signIns.chooseClinic(this.cookie.signInToken(context), input.clinicId, attemptOf(context)),
    );
  }

  @Public(BEFORE)
  @Mutation(() => SecondFactorEnrolment)
  enrolSecondFactor(
    @Args('input') _input: EnrolSecondFactorInput,
    @Context() context: HttpContext,
  ): Promise<SecondFactorEnrolment> {
    return this.secondFactor.enrol(this.cookie.signInToken(context), attemptOf(context));
  }

  @Public(BEFORE)
  @Mutation(() => RecoveryCodes)
  async confirmSecondFactor(
    @Args('input') input: SecondFactorCodeInput,
    @Context() context: HttpContext,
  ): Promise<RecoveryCodes> {
    const token = this.cookie.signInToken(context);
    const { progress, codes } = await this.secondFactor.confirm(token, input.code, attemptOf(context));
    return { ...this.answer(context, progress), codes };
  }

  @Public(BEFORE)
  @Mutation(() => SignInResult)
  async verifySecondFactor(
    @Args('input') input: SecondFactorCodeInput,
    @Context() context: HttpContext,
  ): Promise<SignInResult> {
    const token = this.cookie.signInToken(context);
    return this.answer(context, await this.secondFactor.verify(token, input.code, attemptOf(context)));
  }

  @Public(BEFORE)
  @Mutation(() => SignInResult)
  async useRecoveryCode(
    @Args('input') input: RecoveryCodeInput,
    @Context() context: HttpContext,
  ): Promise<SignInResult> {
    const token = this.cookie.signInToken(context);
    return this.answer(context, await this.secondFactor.recover(token, input.code, attemptOf(context)));
  }

  @Public('signing out: a session that already ended is no error')
  @Mutation(() => SignedOut)
  async signOut(@Args('input') _input: SignOutInput, @Context() context: HttpContext): Promise<SignedOut> {
    await this.signIns.end(this.cookie.sessionToken(context), attemptOf(context));
    this.cookie.forget(context);
    return { ok: true };
  }

  private answer(context: HttpContext, progress: Progress): SignInResult {
    this.cookie.keep(context, progress);
    return { next: progress.next, clinics: progress.next === 'chooseClinic' ? progress.clinics : [] };
  }
}

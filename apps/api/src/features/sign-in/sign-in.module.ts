import { Module } from '@nestjs/common';
import { AccountClaims } from './account-claims.service';
import { SignInRefusals } from './refusals';
import { SecondFactorService } from './second-factor.service';
import { SessionCookie } from './session-cookie';
import { SessionsResolver } from './sessions.resolver';
import { SessionsService } from './sessions.service';
import { SignInResolver } from './sign-in.resolver';
import { SignInService } from './sign-in.service';

@Module({
  providers: [
    AccountClaims,
    SecondFactorService,
    SessionCookie,
    SessionsResolver,
    SessionsService,
    SignInRefusals,
    SignInResolver,
    SignInService,
  ],
  exports: [AccountClaims, SessionCookie, SessionsService, SignInRefusals, SignInService],
})
export class SignInModule {}

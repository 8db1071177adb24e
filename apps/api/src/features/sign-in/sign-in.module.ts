import { Module } from '@nestjs/common';
import { SignInRefusals } from './refusals';
import { SecondFactorService } from './second-factor.service';
import { SessionCookie } from './session-cookie';
import { SignInResolver } from './sign-in.resolver';
import { SignInService } from './sign-in.service';

@Module({ providers: [SecondFactorService, SessionCookie, SignInRefusals, SignInResolver, SignInService] })
export class SignInModule {}

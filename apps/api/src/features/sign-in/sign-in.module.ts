import { Module } from '@nestjs/common';
import { SecondFactorService } from './second-factor.service';
import { SessionCookie } from './session-cookie';
import { SignInResolver } from './sign-in.resolver';
import { SignInService } from './sign-in.service';

@Module({ providers: [SecondFactorService, SessionCookie, SignInResolver, SignInService] })
export class SignInModule {}

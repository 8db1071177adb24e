import { Module } from '@nestjs/common';
import { SignInModule } from '../sign-in';
import { OwnAccountResolver } from './own-account.resolver';
import { OwnPasswordService } from './own-password.service';
import { OwnSecondFactorService } from './own-second-factor.service';
import { PasswordResetResolver } from './password-reset.resolver';
import { PasswordResetService } from './password-reset.service';

@Module({
  imports: [SignInModule],
  providers: [
    OwnAccountResolver,
    OwnPasswordService,
    OwnSecondFactorService,
    PasswordResetResolver,
    PasswordResetService,
  ],
})
export class OwnAccountModule {}

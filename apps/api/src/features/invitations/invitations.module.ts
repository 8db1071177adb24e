import { Module } from '@nestjs/common';
import { SignInModule } from '../sign-in';
import { StaffListModule } from '../staff-list';
import { InvitationsResolver } from './invitations.resolver';
import { InvitationsService } from './invitations.service';
import { TakingUpService } from './taking-up.service';

@Module({
  imports: [SignInModule, StaffListModule],
  providers: [InvitationsResolver, InvitationsService, TakingUpService],
})
export class InvitationsModule {}

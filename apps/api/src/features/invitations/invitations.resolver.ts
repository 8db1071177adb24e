import { Allow, Public } from '@groundwork/access';
import { currentWork, type Outcome } from '@groundwork/database';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MutationInput } from '../../graphql/input-fields';
import { attemptOf, SessionCookie, SignInResult, type HttpContext } from '../sign-in';
import { StaffList, StaffListView } from '../staff-list';
import {
  AcceptInvitationInput,
  InvitationOffer,
  InviteStaffInput,
  ResendInvitationInput,
  RevokeInvitationInput,
} from './invitation.types';
import { InvitationsService } from './invitations.service';
import { TakingUpService } from './taking-up.service';

const HOLDS_TOKEN = 'whoever holds the link of an invitation is not known yet';

@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly takingUp: TakingUpService,
    private readonly list: StaffListView,
    private readonly cookie: SessionCookie,
  ) {}

  @Allow('staff:manage')
  @Mutation(() => StaffList, {
    description: 'Good for 72 hours. Who manages others is invited after a step-up.',
  })
  inviteStaff(@Args('input') input: InviteStaffInput): Promise<StaffList> {
    return this.changed(input, () => this.invitations.invite(input));
  }

  @Allow('staff:manage')
  @Mutation(() => StaffList, { description: 'A new link; the one before opens nothing any more.' })
  resendInvitation(@Args('input') input: ResendInvitationInput): Promise<StaffList> {
    return this.changed(input, () => this.invitations.resend(input));
  }

  @Allow('staff:manage')
  @Mutation(() => StaffList)
  revokeInvitation(@Args('input') input: RevokeInvitationInput): Promise<StaffList> {
    return this.changed(input, () => this.invitations.revoke(input));
  }

  @Public(HOLDS_TOKEN)
  @Query(() => InvitationOffer)
  invitation(@Args('token') token: string): Promise<InvitationOffer> {
    return this.takingUp.offer(token);
  }

  @Public(HOLDS_TOKEN)
  @Mutation(() => SignInResult, { description: 'Takes the place; what is left of signing in comes next.' })
  async acceptInvitation(
    @Args('input') input: AcceptInvitationInput,
    @Context() context: HttpContext,
  ): Promise<SignInResult> {
    const progress = await this.takingUp.accept(input, attemptOf(context));
    this.cookie.keep(context, progress);
    return { next: progress.next, clinics: progress.next === 'chooseClinic' ? progress.clinics : [] };
  }

  private async changed(input: MutationInput, act: () => Promise<Outcome>): Promise<StaffList> {
    await currentWork().once({ ...input }, act);
    return this.list.read();
  }
}

import { staffRoles, type StaffRole } from '@groundwork/access';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { MailAddress, MutationInput, RequiredLine } from '../../graphql/input-fields';
import { Roles } from '../staff';

@InputType()
export class InviteStaffInput extends MutationInput {
  @MailAddress()
  email: string;

  @Field(() => Roles)
  @IsIn([...staffRoles], { message: 'invalid.choice' })
  role: StaffRole;
}

@InputType()
export class ResendInvitationInput extends MutationInput {
  @Field(() => ID)
  invitationId: string;
}

@InputType()
export class RevokeInvitationInput extends MutationInput {
  @Field(() => ID)
  invitationId: string;
}

@InputType()
export class AcceptInvitationInput extends MutationInput {
  @Field()
  @IsString()
  @MaxLength(100, { message: 'invitations.over' })
  token: string;

  @MailAddress('The address that the invitation was sent to.')
  email: string;

  @RequiredLine(80, 'As colleagues see it.')
  name: string;

  @Field({ description: 'A new one; or, where the address has an account already, that account’s own.' })
  @IsString()
  @MaxLength(1024, { message: 'password.tooLong' })
  password: string;
}

@ObjectType({ description: 'What an invitation offers, for whoever holds its link.' })
export class InvitationOffer {
  @Field()
  clinicName: string;

  @Field(() => Roles)
  role: StaffRole;
}

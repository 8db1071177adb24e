import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { MailAddress, MutationInput } from '../../graphql/input-fields';
import { Instant } from '../../graphql/scalars';
import { ProofInput } from '../sign-in';

@InputType()
export class ChangePasswordInput extends ProofInput {
  @Field()
  @IsString()
  @MaxLength(1024, { message: 'password.tooLong' })
  newPassword: string;
}

@InputType()
export class RequestPasswordResetInput extends MutationInput {
  @MailAddress()
  email: string;
}

@InputType()
export class ResetPasswordInput extends MutationInput {
  @Field()
  @IsString()
  @MaxLength(100, { message: 'passwordReset.over' })
  token: string;

  @Field()
  @IsString()
  @MaxLength(1024, { message: 'password.tooLong' })
  password: string;
}

@InputType()
export class BeginAuthenticatorInput extends MutationInput {}

@InputType()
export class RenewRecoveryCodesInput extends MutationInput {}

@InputType()
export class RemoveSecondFactorInput extends MutationInput {}

@ObjectType()
export class PasswordResetState {
  @Field()
  ok: boolean;
}

@ObjectType()
export class FreshRecoveryCodes {
  @Field(() => [String], { description: 'Ten, shown once.' })
  codes: string[];
}

@ObjectType({ description: 'How the viewer’s account stands, the same in each of its clinics.' })
export class OwnAccount {
  @Field(() => Instant, { nullable: true, description: 'Null without a second factor.' })
  secondFactorSince: string | null;

  @Field(() => Int, { description: 'How many recovery codes are left.' })
  recoveryCodes: number;

  @Field({ description: 'Only clinics for trying out do without a second factor.' })
  mayRemoveSecondFactor: boolean;
}

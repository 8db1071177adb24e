import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { enumType } from '../../graphql/enum-type';
import { MailAddress, MutationInput, trimmed } from '../../graphql/input-fields';

export const signInSteps = ['enrolSecondFactor', 'secondFactor', 'chooseClinic', 'done'] as const;
export type SignInStep = (typeof signInSteps)[number];
const SignInSteps = enumType('SignInStep', signInSteps);

@InputType()
export class SignInInput extends MutationInput {
  @MailAddress()
  email: string;

  @Field()
  @IsString()
  @MaxLength(1024, { message: 'password.tooLong' })
  password: string;
}

@InputType()
export class ChooseClinicInput extends MutationInput {
  @Field(() => ID)
  clinicId: string;
}

@InputType()
export class EnrolSecondFactorInput extends MutationInput {}

@InputType()
export class SecondFactorCodeInput extends MutationInput {
  @Field()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/\s/g, '') : value,
  )
  @Matches(/^\d{6}$/, { message: 'signIn.wrongCode' })
  code: string;
}

@InputType()
export class RecoveryCodeInput extends MutationInput {
  @Field()
  @trimmed
  @MaxLength(20, { message: 'signIn.wrongRecoveryCode' })
  code: string;
}

@InputType()
export class SignOutInput extends MutationInput {}

@ObjectType()
export class ClinicChoice {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType()
export class SignInResult {
  @Field(() => SignInSteps)
  next: SignInStep;

  @Field(() => [ClinicChoice])
  clinics: ClinicChoice[];
}

@ObjectType()
export class SecondFactorEnrolment {
  @Field({ description: 'For typing by hand.' })
  secret: string;

  @Field()
  uri: string;
}

@ObjectType({ description: 'The second factor is on. What comes next is told as after every step.' })
export class RecoveryCodes extends SignInResult {
  @Field(() => [String], { description: 'Ten, shown once.' })
  codes: string[];
}

@ObjectType()
export class SignedOut {
  @Field()
  ok: boolean;
}

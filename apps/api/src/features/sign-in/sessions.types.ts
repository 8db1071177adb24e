import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { MutationInput } from '../../graphql/input-fields';

@InputType()
export class StayInput extends MutationInput {}

@InputType()
export class LockInput extends MutationInput {}

@InputType()
export class ProofInput extends MutationInput {
  @Field()
  @IsString()
  @MaxLength(1024, { message: 'password.tooLong' })
  password: string;

  @Field(() => String, { nullable: true, description: 'From the authenticator app, where it is asked for.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/\s/g, '') || null : value,
  )
  @Matches(/^\d{6}$/, { message: 'signIn.wrongCode' })
  code?: string | null;
}

@ObjectType()
export class SessionState {
  @Field()
  ok: boolean;
}

@ObjectType()
export class ProofResult {
  @Field({ description: 'False: the password is right, and a code of the second factor is needed too.' })
  done: boolean;
}

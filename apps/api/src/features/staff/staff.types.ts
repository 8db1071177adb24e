import { staffRoles, type StaffRole } from '@groundwork/access';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { enumType } from '../../graphql/enum-type';
import { MutationInput } from '../../graphql/input-fields';
import { Instant } from '../../graphql/scalars';

export const Roles = enumType('Role', staffRoles);

@ObjectType({ description: 'A place in the clinic as owners and admins see it: numbers, never a couple.' })
export class StaffPlace {
  @Field(() => ID)
  staffId: string;

  @Field()
  name: string;

  @Field(() => Roles)
  role: StaffRole;

  @Field()
  hasSecondFactor: boolean;

  @Field(() => Instant, { nullable: true, description: 'Null before the first sign-in.' })
  lastActiveAt: string | null;

  @Field(() => Int, { description: 'How many care teams they are on.' })
  couples: number;

  @Field(() => Instant, { nullable: true })
  disabledAt: string | null;

  @Field({ description: 'Only owners change the place of an owner.' })
  mayChange: boolean;
}

@ObjectType()
export class StaffList {
  @Field(() => [StaffPlace], { description: 'By name; who was disabled comes last.' })
  places: StaffPlace[];
}

@InputType()
export class ChangeRoleInput extends MutationInput {
  @Field(() => ID)
  staffId: string;

  @Field(() => Roles)
  @IsIn([...staffRoles], { message: 'invalid.choice' })
  role: StaffRole;
}

@InputType()
export class DisableStaffInput extends MutationInput {
  @Field(() => ID)
  staffId: string;
}

@InputType()
export class EnableStaffInput extends MutationInput {
  @Field(() => ID)
  staffId: string;
}

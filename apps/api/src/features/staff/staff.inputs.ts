import { staffRoles, type StaffRole } from '@groundwork/access';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { MutationInput } from '../../graphql/input-fields';
import { Roles } from './roles';

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

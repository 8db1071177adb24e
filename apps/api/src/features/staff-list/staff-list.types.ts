import type { StaffRole } from '@groundwork/access';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '../../graphql/enum-type';
import { Instant } from '../../graphql/scalars';
import { Roles } from '../staff';

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

const invitationStates = ['waiting', 'sent', 'undelivered', 'expired'] as const;
export type InvitationState = (typeof invitationStates)[number];
const InvitationStates = enumType('InvitationState', invitationStates);

@ObjectType({ description: 'A place that waits for somebody.' })
export class OpenInvitation {
  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => Roles)
  role: StaffRole;

  @Field(() => Instant)
  expiresAt: string;

  @Field(() => InvitationStates)
  state: InvitationState;

  @Field({ description: 'Only owners invite owners.' })
  mayChange: boolean;
}

@ObjectType()
export class StaffList {
  @Field(() => [StaffPlace], { description: 'By name; who was disabled comes last.' })
  places: StaffPlace[];

  @Field(() => [OpenInvitation], { description: 'The newest first.' })
  invitations: OpenInvitation[];
}

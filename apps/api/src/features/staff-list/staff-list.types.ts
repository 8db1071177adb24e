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

@ObjectType({
  description: 'A caseload that went from one colleague to another: how many couples, never which.',
})
export class CaseloadMoveCard {
  @Field(() => ID)
  id: string;

  @Field()
  fromName: string;

  @Field()
  toName: string;

  @Field()
  byName: string;

  @Field(() => Instant)
  at: string;

  @Field(() => Int, { description: 'Couples that the receiver leads now.' })
  led: number;

  @Field(() => Int, { description: 'Couples whose care team the receiver joined.' })
  joined: number;

  @Field(() => Int, { description: 'Couples whose care team the receiver was on already.' })
  shared: number;

  @Field(() => Int, { description: "A supervisor's places, which wait for a supervisor or an owner." })
  supervisedLeft: number;

  @Field(() => Int, { description: 'Places that somebody changed at that moment.' })
  busyLeft: number;

  @Field(() => Instant, { nullable: true })
  undoneAt: string | null;

  @Field(() => Int, { description: 'Of the undoing: couples whose care team changed since, and which stay.' })
  notBack: number;
}

@ObjectType()
export class StaffList {
  @Field(() => [StaffPlace], { description: 'By name; who was disabled comes last.' })
  places: StaffPlace[];

  @Field(() => [OpenInvitation], { description: 'The newest first.' })
  invitations: OpenInvitation[];

  @Field(() => [CaseloadMoveCard], { description: 'Of the last 24 hours, the newest first.' })
  moves: CaseloadMoveCard[];
}

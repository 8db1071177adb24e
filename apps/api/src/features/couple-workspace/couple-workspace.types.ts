import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day, Instant, Json } from '../../graphql/scalars';
import {
  CareTeamRoles,
  ContactChannels,
  CoupleStatuses,
  RuptureKinds,
  Stages,
  type CareTeamRole,
  type ContactChannel,
  type CoupleStatus,
  type RuptureKind,
  type Stage,
} from '../couples';
import { AssignmentCard } from './assignment-card.types';
import { HandoverCard } from './handover-card.types';
import { JointStepCard } from './joint-step-card.types';

@ObjectType({ description: 'Local hours in which a message may arrive; `from` after `to` spans midnight.' })
export class SafeHours {
  @Field()
  from: string;

  @Field()
  to: string;
}

@ObjectType('Partner')
export class PartnerCard {
  @Field(() => ID)
  id: string;

  @Field({ description: 'As they wish to be called.' })
  name: string;

  @Field(() => String, { nullable: true })
  pronouns: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => SafeHours, { nullable: true })
  safeHours: SafeHours | null;

  @Field(() => String, { nullable: true })
  safeContactNote: string | null;

  @Field()
  doNotContact: boolean;

  @Field(() => ContactChannels, { description: 'How the partner wants to hear of a new step.' })
  channel: ContactChannel;

  @Field(() => Instant, {
    nullable: true,
    description: 'When a note sent now would leave; null when nobody can or may write.',
  })
  mailAt: string | null;

  @Field(() => Instant, { nullable: true })
  pinMadeAt: string | null;

  @Field(() => Int, { description: 'Counts the edits; an edit names the one it was made on.' })
  version: number;
}

@ObjectType('Rupture')
export class RuptureCard {
  @Field(() => ID)
  id: string;

  @Field(() => RuptureKinds)
  kind: RuptureKind;

  @Field({ description: 'As told: "spring 2025", "2026-03".' })
  happened: string;

  @Field(() => ID)
  injuredPartnerId: string;

  @Field(() => ID)
  involvedPartnerId: string;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => Int)
  version: number;
}

@ObjectType('CareTeamMember')
export class CareTeamCard {
  @Field(() => ID)
  staffId: string;

  @Field()
  name: string;

  @Field(() => CareTeamRoles)
  role: CareTeamRole;

  @Field(() => Instant)
  since: string;
}

@ObjectType('StageChange')
export class StageChangeCard {
  @Field(() => ID)
  id: string;

  @Field(() => Stages)
  stage: Stage;

  @Field(() => CoupleStatuses)
  status: CoupleStatus;

  @Field()
  reason: string;

  @Field(() => Day)
  on: string;

  @Field()
  byName: string;

  @Field(() => Instant)
  at: string;
}

@ObjectType('CoupleEvent')
export class CoupleEventCard {
  @Field(() => ID)
  id: string;

  @Field({
    description: 'A key of the message catalogue under `history.`, e.g. `exerciseAssigned`, `linkRevoked`.',
  })
  kind: string;

  @Field(() => Instant)
  at: string;

  @Field(() => String, { nullable: true, description: 'Null when a partner did it.' })
  byName: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The colleague whom it is about, also when they are not on the care team or not at the clinic any more.',
  })
  memberName: string | null;

  @Field(() => ID, { nullable: true })
  partnerId: string | null;

  @Field(() => String, { nullable: true })
  exerciseTitle: string | null;

  @Field(() => Json, {
    nullable: true,
    description: "A due day, a stage, a role: what the kind's message needs.",
  })
  detail: Readonly<Record<string, string | null>> | null;
}

@ObjectType()
export class CoupleWorkspace {
  @Field(() => ID)
  id: string;

  @Field(() => Stages)
  stage: Stage;

  @Field(() => CoupleStatuses)
  status: CoupleStatus;

  @Field()
  timeZone: string;

  @Field(() => Day, { description: "Today in the couple's time zone." })
  today: string;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => [PartnerCard], { description: 'Always two.' })
  partners: PartnerCard[];

  @Field({ description: 'Both partners share an e-mail address.' })
  sharedEmail: boolean;

  @Field({ description: 'Both partners share a phone number.' })
  sharedPhone: boolean;

  @Field(() => [RuptureCard])
  ruptures: RuptureCard[];

  @Field(() => [CareTeamCard])
  careTeam: CareTeamCard[];

  @Field({ description: 'The viewer leads this couple and may change its care team.' })
  mayLead: boolean;

  @Field(() => [HandoverCard], { description: 'Newest first.' })
  handovers: HandoverCard[];

  @Field(() => [StageChangeCard])
  stageHistory: StageChangeCard[];

  @Field(() => [AssignmentCard], { description: 'Newest first.' })
  assignments: AssignmentCard[];

  @Field(() => [JointStepCard], {
    description: 'What both do, or did, together in session. Newest first, without those that were stopped.',
  })
  jointSteps: JointStepCard[];

  @Field(() => [CoupleEventCard], { description: 'Newest first, at most 100.' })
  history: CoupleEventCard[];
}

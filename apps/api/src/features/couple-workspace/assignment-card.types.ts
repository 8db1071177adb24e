import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '../../graphql/enum-type';
import { Day, Instant } from '../../graphql/scalars';
import { Visibilities, type Visibility } from '../exercises';
import {
  messageKinds,
  messageProblems,
  messageStates,
  type MessageKind,
  type MessageProblem,
  type MessageState,
} from '../messages';

const MessageKinds = enumType('MessageKind', messageKinds);
const MessageStates = enumType('MessageState', messageStates);
const MessageProblems = enumType('MessageProblem', messageProblems);
export const taskStates = ['open', 'received', 'reviewed', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];
const TaskStates = enumType('TaskState', taskStates);
export const linkStates = ['live', 'revoked', 'expired', 'locked'] as const;
export type LinkState = (typeof linkStates)[number];
const LinkStates = enumType('LinkState', linkStates);

@ObjectType('TaskLink')
export class TaskLinkCard {
  @Field(() => ID)
  id: string;

  @Field(() => Instant)
  madeAt: string;

  @Field(() => Instant)
  expiresAt: string;

  @Field(() => LinkStates)
  state: LinkState;
}

@ObjectType('Message', {
  description: 'A note by mail about a task: that it waits, was sent, or could not be.',
})
export class MessageCard {
  @Field(() => ID)
  id: string;

  @Field(() => MessageKinds)
  kind: MessageKind;

  @Field(() => MessageStates)
  state: MessageState;

  @Field(() => Instant)
  dueAt: string;

  @Field(() => Instant, { nullable: true })
  settledAt: string | null;

  @Field(() => MessageProblems, { nullable: true })
  problem: MessageProblem | null;

  @Field(() => Instant, { nullable: true, description: 'A clinician knows that it could not be delivered.' })
  acknowledgedAt: string | null;
}

@ObjectType('Task')
export class TaskCard {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  partnerId: string;

  @Field(() => Int, { description: 'From 1: the same exercise can be asked for again.' })
  round: number;

  @Field(() => Day, { nullable: true })
  dueOn: string | null;

  @Field(() => TaskStates)
  state: TaskState;

  @Field(() => Instant, { nullable: true, description: 'Since when its partner has set it aside.' })
  setAsideAt: string | null;

  @Field(() => ID, { nullable: true })
  responseId: string | null;

  @Field(() => Instant, { nullable: true })
  submittedAt: string | null;

  @Field(() => Instant, { nullable: true })
  reviewedAt: string | null;

  @Field(() => [TaskLinkCard])
  links: TaskLinkCard[];

  @Field(() => [MessageCard], { description: 'Newest first.' })
  messages: MessageCard[];
}

@ObjectType('Assignment')
export class AssignmentCard {
  @Field(() => ID)
  id: string;

  @Field()
  exerciseKey: string;

  @Field()
  exerciseTitle: string;

  @Field(() => Visibilities)
  visibility: Visibility;

  @Field(() => String, { nullable: true })
  message: string | null;

  @Field()
  assignedByName: string;

  @Field(() => Instant)
  assignedAt: string;

  @Field(() => [TaskCard])
  tasks: TaskCard[];
}

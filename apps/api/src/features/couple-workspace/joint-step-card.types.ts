import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumType } from '../../graphql/enum-type';
import { Instant } from '../../graphql/scalars';

export const jointStepStates = ['open', 'finished', 'stopped'] as const;
export type JointStepState = (typeof jointStepStates)[number];
export const JointStepStates = enumType('JointStepState', jointStepStates);

@ObjectType()
export class JointStepCard {
  @Field(() => ID)
  id: string;

  @Field()
  exerciseTitle: string;

  @Field()
  assignedByName: string;

  @Field(() => Instant)
  assignedAt: string;

  @Field(() => Instant, { nullable: true, description: 'When something was last written in it.' })
  savedAt: string | null;

  @Field(() => Instant, { nullable: true })
  finishedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it down with them.' })
  recordedByName: string | null;
}

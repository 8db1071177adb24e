import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumType } from '../../graphql/enum-type';
import { Instant } from '../../graphql/scalars';

const handoverStates = ['offered', 'accepted', 'declined', 'takenBack', 'undone'] as const;
export type HandoverState = (typeof handoverStates)[number];
const HandoverStates = enumType('HandoverState', handoverStates);

@ObjectType('Handover', {
  description: 'The couple from one lead clinician to the next, with the note for them.',
})
export class HandoverCard {
  @Field(() => ID)
  id: string;

  @Field()
  fromName: string;

  @Field()
  toName: string;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field({ description: 'Whoever hands over stays on the care team as co-clinician.' })
  stays: boolean;

  @Field(() => HandoverStates)
  state: HandoverState;

  @Field({ description: 'The viewer is one of the two, and it was accepted within 24 hours.' })
  mayUndo: boolean;

  @Field(() => Instant)
  at: string;
}

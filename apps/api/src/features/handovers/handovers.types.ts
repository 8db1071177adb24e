import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '../../graphql/scalars';

@ObjectType({ description: 'A couple that a colleague offers to the viewer, who sees nothing else of it.' })
export class HandoverOffer {
  @Field(() => ID)
  id: string;

  @Field()
  fromName: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Null when the lead clinician chose not to show them.',
  })
  coupleNames: string[] | null;

  @Field({ description: 'The colleague stays on the care team as co-clinician.' })
  stays: boolean;

  @Field(() => Instant)
  at: string;
}

@ObjectType({ description: 'A couple that changed hands within 24 hours: either of the two can undo it.' })
export class PassedCouple {
  @Field(() => ID)
  id: string;

  @Field()
  fromName: string;

  @Field()
  toName: string;

  @Field({ description: 'The viewer handed it over; else they took it over.' })
  given: boolean;

  @Field(() => [String], { nullable: true })
  coupleNames: string[] | null;

  @Field(() => ID, { nullable: true, description: "Null when the couple isn't in the viewer's care." })
  coupleId: string | null;

  @Field(() => Instant)
  at: string;
}

@ObjectType({ description: 'A caseload that moved within a week, to the viewer or away from them.' })
export class MovedCaseload {
  @Field(() => ID)
  id: string;

  @Field({ description: 'It was the viewer’s; else it is now.' })
  given: boolean;

  @Field()
  fromName: string;

  @Field()
  toName: string;

  @Field()
  byName: string;

  @Field(() => Int)
  couples: number;

  @Field(() => Instant)
  at: string;
}

@ObjectType({ description: 'What changes hands between the viewer and colleagues.' })
export class Handovers {
  @Field(() => [HandoverOffer], { description: 'What waits for an answer, the oldest first.' })
  offers: HandoverOffer[];

  @Field(() => [PassedCouple], { description: 'The newest first.' })
  passed: PassedCouple[];

  @Field(() => [MovedCaseload], { description: 'The newest first.' })
  moved: MovedCaseload[];
}

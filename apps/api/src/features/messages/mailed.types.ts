import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '../../graphql/scalars';

@ObjectType({ description: 'A note by mail that waits to be sent.' })
export class Mailed {
  @Field(() => ID)
  partnerId: string;

  @Field(() => Instant, { description: 'At the earliest: safe hours, and time to undo.' })
  sendAt: Date;
}

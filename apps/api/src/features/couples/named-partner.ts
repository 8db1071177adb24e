import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A partner where only the name matters. */
@ObjectType()
export class NamedPartner {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

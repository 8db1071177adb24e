import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput } from '../../graphql/input-fields';
import { Instant } from '../../graphql/scalars';
import { Mailed } from '../messages';

@InputType()
export class MakePinInput extends MutationInput {
  @Field(() => ID)
  partnerId: string;
}

@InputType()
export class RevokeLinkInput extends MutationInput {
  @Field(() => ID)
  linkId: string;
}

@InputType()
export class RevokeLinksInput extends MutationInput {
  @Field(() => ID)
  partnerId: string;
}

@ObjectType()
export class MadePin {
  @Field(() => ID)
  partnerId: string;

  @Field({ description: 'Six digits.' })
  pin: string;

  @Field(() => Instant)
  madeAt: Date;
}

@ObjectType()
export class MintedLink {
  @Field(() => ID)
  linkId: string;

  @Field(() => ID)
  taskId: string;

  @Field(() => ID)
  partnerId: string;

  @Field()
  url: string;

  @Field({ description: 'Twelve characters to type on the same page instead of the address.' })
  code: string;

  @Field(() => Instant)
  expiresAt: Date;

  @Field({ description: 'The partner has a PIN.' })
  hasPin: boolean;
}

@ObjectType()
export class Assigned {
  @Field(() => ID)
  coupleId: string;

  @Field(() => ID)
  assignmentId: string;

  @Field(() => [ID])
  taskIds: string[];

  @Field(() => [MintedLink], { description: 'Of those who get no mail.' })
  links: MintedLink[];

  @Field(() => [Mailed])
  mailed: Mailed[];
}

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { enumType } from '../../graphql/enum-type';
import { MutationInput } from '../../graphql/input-fields';
import { Instant } from '../../graphql/scalars';
import { browsers, platforms, type Browser, type Platform } from '../staff';

const Browsers = enumType('Browser', browsers);
const Platforms = enumType('Platform', platforms);

@ObjectType({ description: 'A browser in which the viewer is signed in to this clinic.' })
export class OwnSession {
  @Field(() => ID)
  id: string;

  @Field(() => Browsers)
  browser: Browser;

  @Field(() => Platforms)
  platform: Platform;

  @Field(() => Instant)
  startedAt: string;

  @Field(() => Instant)
  lastUsedAt: string;

  @Field({ description: 'The one that asks.' })
  current: boolean;
}

@ObjectType()
export class OwnSessions {
  @Field(() => [OwnSession], { description: 'The one that asks first, then the newest use.' })
  sessions: OwnSession[];
}

@InputType()
export class EndSessionInput extends MutationInput {
  @Field(() => ID)
  sessionId: string;
}

@InputType()
export class EndOtherSessionsInput extends MutationInput {}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '../../graphql/enum-type';
import { Json } from '../../graphql/scalars';
import type { ExerciseAudience, ExerciseVisibility } from './built-in';

const audiences = ['involved', 'injured', 'each', 'either'] as const satisfies readonly ExerciseAudience[];
const Audiences = enumType('Audience', audiences);
export const visibilities = [
  'clinician',
  'offeredToPartner',
] as const satisfies readonly ExerciseVisibility[];
export type Visibility = ExerciseVisibility;
export const Visibilities = enumType('Visibility', visibilities);

@ObjectType()
export class ExerciseCard {
  @Field()
  key: string;

  @Field()
  title: string;

  @Field()
  summary: string;

  @Field()
  practice: string;

  @Field(() => [String])
  stages: string[];

  @Field(() => Audiences)
  audience: ExerciseAudience;

  @Field(() => Visibilities)
  visibility: Visibility;

  @Field(() => Int)
  minutes: number;

  @Field(() => Int, { description: '0 calm, 1 can stir things up, 2 can raise distress.' })
  distress: number;
}

@ObjectType('ReasonToHold')
export class ReasonToHoldCard {
  @Field()
  key: string;

  @Field()
  text: string;
}

@ObjectType()
export class Exercise extends ExerciseCard {
  @Field()
  whyItHelps: string;

  @Field()
  rhythm: string;

  @Field(() => [ReasonToHoldCard])
  reasonsToHold: ReasonToHoldCard[];

  @Field(() => [ReasonToHoldCard], {
    nullable: true,
    description: 'What holds it when both do it together, in session; null where it is not made for that.',
  })
  togetherReasons: ReasonToHoldCard[] | null;

  @Field()
  defaultMessage: string;

  @Field({ description: 'The hash of the content.' })
  version: string;

  @Field(() => Json, { description: 'The form, in the language of `@groundwork/forms`.' })
  form: unknown;
}

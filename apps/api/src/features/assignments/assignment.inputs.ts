import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsString, MaxLength } from 'class-validator';
import { MutationInput, OptionalDay, OptionalText, whatStood } from '../../graphql/input-fields';
import { enumType } from '../../graphql/enum-type';

/** By mail within safe hours, or a link that the clinician copies or shows in session. */
export const deliveries = ['mail', 'link'] as const;
export type Delivery = (typeof deliveries)[number];
export const Deliveries = enumType('Delivery', deliveries);

@InputType()
export class AssignExerciseInput extends MutationInput {
  @Field(() => ID)
  coupleId: string;

  @Field()
  @MaxLength(40, { message: 'invalid.choice' })
  exerciseKey: string;

  @Field(() => [ID], { description: 'One or both.' })
  @ArrayMinSize(1, { message: 'invalid.partners' })
  @ArrayMaxSize(2, { message: 'invalid.partners' })
  @ArrayUnique({ message: 'invalid.partners' })
  partnerIds: string[];

  @OptionalDay()
  dueOn?: string | null;

  @OptionalText(1000)
  message?: string | null;

  @Field(() => Deliveries, {
    defaultValue: 'mail',
    description: 'Whoever has no address for mail, or must not be written to, gets a link.',
  })
  delivery: Delivery;

  @Field(() => [String], { description: 'The keys of every reason to hold, each confirmed as not present.' })
  @ArrayMaxSize(50, { message: 'invalid.tooMany' })
  @IsString({ each: true })
  @MaxLength(40, { each: true, message: 'invalid.choice' })
  confirmedReasons: string[];
}

@InputType()
export class TaskInput extends MutationInput {
  @Field(() => ID)
  taskId: string;
}

@InputType()
export class ChangeDueDayInput extends TaskInput {
  @OptionalDay()
  dueOn?: string | null;

  @OptionalDay(whatStood)
  from?: string | null;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { MutationInput, RequiredText } from '../../graphql/input-fields';

@InputType()
export class OfferHandoverInput extends MutationInput {
  @Field(() => ID)
  coupleId: string;

  @Field(() => ID, { description: 'Who is asked to lead from then on.' })
  staffId: string;

  @RequiredText(4000, "Stays in the couple's record; read by its care team alone.")
  note: string;

  @Field({ description: 'Whoever hands over stays on the care team as co-clinician.' })
  @IsBoolean({ message: 'invalid.choice' })
  stays: boolean;

  @Field({ description: "The colleague sees the partners' names before they accept." })
  @IsBoolean({ message: 'invalid.choice' })
  showNames: boolean;
}

@InputType()
export class HandoverInput extends MutationInput {
  @Field(() => ID)
  handoverId: string;
}

@InputType()
export class MoveCaseloadInput extends MutationInput {
  @Field(() => ID, { description: 'Whose caseload it is; also of somebody who was disabled.' })
  staffId: string;

  @Field(() => ID)
  toStaffId: string;
}

@InputType()
export class UndoCaseloadMoveInput extends MutationInput {
  @Field(() => ID)
  moveId: string;
}

import { Field, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ClockTime,
  emptyIsNull,
  listedZone,
  MutationInput,
  OptionalLine,
  OptionalMailAddress,
  OptionalText,
  RequiredDay,
  RequiredLine,
  RequiredText,
  TimeZone,
  whatStood,
} from '../../graphql/input-fields';
import { CareTeamRoles, CoupleStatuses, RuptureKinds, Stages } from './couple-enums';
import type { CareTeamRole } from './care-team-member.entity';
import type { CoupleStatus, Stage } from './couple.entity';
import type { RuptureKind } from './rupture.entity';

@InputType()
export class SafeHoursInput {
  @ClockTime()
  from: string;

  @ClockTime()
  to: string;
}

@InputType()
export class PartnerInput {
  @RequiredLine(80)
  name: string;

  @OptionalLine(40)
  pronouns?: string | null;

  @OptionalMailAddress()
  email?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^\+?[\d\s()./-]{5,30}$/, { message: 'invalid.phone' })
  @emptyIsNull
  phone?: string | null;

  @Field(() => SafeHoursInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SafeHoursInput)
  safeHours?: SafeHoursInput | null;

  @OptionalText(300)
  safeContactNote?: string | null;

  @Field({ defaultValue: false })
  @IsBoolean()
  doNotContact: boolean;
}

@InputType({ isAbstract: true })
class RuptureContent extends MutationInput {
  @Field(() => RuptureKinds)
  kind: RuptureKind;

  @RequiredText(200)
  happened: string;

  @OptionalText(1000)
  note?: string | null;
}

@InputType()
export class RuptureInput extends OmitType(RuptureContent, ['clientMutationId'], InputType) {
  @Field(() => Int, { description: '0 or 1: which of the two partners was injured; the other was involved.' })
  @IsIn([0, 1], { message: 'invalid.choice' })
  injured: number;
}

@InputType()
export class CreateCoupleInput extends MutationInput {
  @Field(() => [PartnerInput], { description: 'Exactly two.' })
  @ArrayMinSize(2, { message: 'invalid.twoPartners' })
  @ArrayMaxSize(2, { message: 'invalid.twoPartners' })
  @ValidateNested({ each: true })
  @Type(() => PartnerInput)
  partners: PartnerInput[];

  @TimeZone()
  timeZone: string;

  @Field(() => Stages, { defaultValue: 'S0' })
  stage: Stage;

  @Field(() => CoupleStatuses, { defaultValue: 'active' })
  status: CoupleStatus;

  @Field(() => [RuptureInput], { defaultValue: [] })
  @ArrayMaxSize(20, { message: 'invalid.tooMany' })
  @ValidateNested({ each: true })
  @Type(() => RuptureInput)
  ruptures: RuptureInput[];
}

@InputType()
export class EditPartnerInput extends MutationInput {
  @Field(() => ID)
  partnerId: string;

  @Field(() => Int)
  @IsInt({ message: 'invalid.number' })
  @Min(1, { message: 'invalid.number' })
  version: number;

  @Field(() => PartnerInput)
  @ValidateNested()
  @Type(() => PartnerInput)
  partner: PartnerInput;
}

@InputType({ isAbstract: true })
abstract class CoupleMutationInput extends MutationInput {
  @Field(() => ID)
  coupleId: string;
}

@InputType()
export class SetTimeZoneInput extends CoupleMutationInput {
  @TimeZone()
  timeZone: string;

  @Field(() => String, { nullable: true, description: whatStood })
  @IsOptional()
  @MaxLength(80, { message: 'invalid.timeZone' })
  @listedZone
  from?: string;
}

@InputType()
export class SetStageInput extends CoupleMutationInput {
  @Field(() => Stages)
  stage: Stage;

  @Field(() => Stages, { nullable: true, description: whatStood })
  @IsOptional()
  from?: Stage;

  @RequiredText(500)
  reason: string;

  @RequiredDay()
  on: string;
}

@InputType()
export class SetStatusInput extends CoupleMutationInput {
  @Field(() => CoupleStatuses)
  status: CoupleStatus;

  @Field(() => CoupleStatuses, { nullable: true, description: whatStood })
  @IsOptional()
  from?: CoupleStatus;

  @RequiredText(500)
  reason: string;

  @RequiredDay()
  on: string;
}

@InputType()
export class RecordRuptureInput extends RuptureContent {
  @Field(() => ID)
  coupleId: string;

  @Field(() => ID)
  injuredPartnerId: string;
}

@InputType()
export class ReviseRuptureInput extends RuptureContent {
  @Field(() => ID)
  ruptureId: string;

  @Field(() => Int)
  @IsInt({ message: 'invalid.number' })
  version: number;

  @Field(() => ID)
  injuredPartnerId: string;
}

@InputType()
export class RemoveRuptureInput extends MutationInput {
  @Field(() => ID)
  ruptureId: string;
}

@InputType()
export class AddToCareTeamInput extends CoupleMutationInput {
  @Field(() => ID)
  staffId: string;

  @Field(() => CareTeamRoles)
  role: CareTeamRole;
}

@InputType()
export class RemoveFromCareTeamInput extends CoupleMutationInput {
  @Field(() => ID)
  staffId: string;
}

import { Field, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { MailAddress, MutationInput, RequiredLine, TimeZone, trimmed } from '../../graphql/input-fields';
import { knownLocale, TELEPHONE } from '../clinics';

const isLocale = ValidateBy(
  { name: 'isLocale', validator: { validate: (tag: unknown) => isKnown(tag) } },
  { message: 'invalid.locale' },
);
const isKnown = (tag: unknown): boolean => typeof tag === 'string' && knownLocale(tag) === tag;

@InputType({ description: 'A number that partners find on every page.' })
export class UrgentHelpInput {
  @RequiredLine(80)
  label: string;

  @Field()
  @Matches(TELEPHONE, { message: 'invalid.telephone' })
  @trimmed
  number: string;
}

@InputType()
export class FoundClinicInput extends MutationInput {
  @Field({ description: 'As the start printed it; case, blanks and dashes don’t matter.' })
  @IsString()
  @MaxLength(40, { message: 'firstRun.wrongCode' })
  code: string;

  @RequiredLine(120)
  clinicName: string;

  @TimeZone()
  timeZone: string;

  @Field({ description: 'BCP 47 tag, for dates and numbers.' })
  @isLocale
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (knownLocale(value.trim()) ?? value) : value,
  )
  locale: string;

  @Field(() => [UrgentHelpInput])
  @ValidateNested({ each: true })
  @ArrayMinSize(1, { message: 'invalid.numbers' })
  @ArrayMaxSize(10, { message: 'invalid.numbers' })
  @Type(() => UrgentHelpInput)
  urgentHelp: UrgentHelpInput[];

  @RequiredLine(80, 'Of the owner, as colleagues see it.')
  name: string;

  @MailAddress()
  email: string;

  @Field()
  @IsString()
  @MaxLength(1024, { message: 'password.tooLong' })
  password: string;
}

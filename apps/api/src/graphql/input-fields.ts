import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { ONE_LINE, PLAIN_ADDRESS } from '../typed-text';
import { Day } from './scalars';

/** Every mutation's input: the key under which it is done at most once. */
@InputType({ isAbstract: true })
export abstract class MutationInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'invalid.mutationKey' })
  clientMutationId: string;
}

/** Without the blanks around it. */
export const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
/** Trimmed; nothing typed is null. */
export const emptyIsNull = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() || null : value,
);

// Control characters other than line breaks and tabs are never typed on purpose.
const PRINTABLE = /^(?:\P{Cc}|[\n\r\t])*$/u;

const text = (max: number, allowed: RegExp): PropertyDecorator[] => [
  IsString({ message: 'invalid.text' }),
  MaxLength(max, { message: `invalid.tooLong:${max}` }),
  Matches(allowed, { message: 'invalid.characters' }),
];

/** The contract says how much a field takes, so that a form can end there too. */
const saying = (max: number, description?: string): string =>
  [description, `At most ${max} characters.`].filter(Boolean).join(' ');

const required =
  (allowed: RegExp) =>
  (max: number, description?: string): PropertyDecorator =>
    applyDecorators(
      Field(() => String, { description: saying(max, description) }),
      ...text(max, allowed),
      MinLength(1, { message: 'invalid.required' }),
      trimmed,
    );

const optional =
  (allowed: RegExp) =>
  (max: number, description?: string): PropertyDecorator =>
    applyDecorators(
      Field(() => String, { nullable: true, description: saying(max, description) }),
      IsOptional(),
      ...text(max, allowed),
      emptyIsNull,
    );

/** A text that must be there; trimmed, at most `max` UTF-16 units. */
export const RequiredText = required(PRINTABLE);

/** A text that may be absent; an empty one is null. */
export const OptionalText = optional(PRINTABLE);

/** A name and the like that must be there: one line. */
export const RequiredLine = required(ONE_LINE);

/** One line that may be absent; an empty one is null. */
export const OptionalLine = optional(ONE_LINE);

// Half of a character, as a cut text has it, makes the check of addresses throw.
const halves = /\p{Cs}/gu;
const wholeAddress = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().replace(halves, '\uFFFD') : value,
);
const mailAddress = [
  IsEmail({}, { message: 'invalid.email' }),
  Matches(PLAIN_ADDRESS, { message: 'invalid.email' }),
  MaxLength(254, { message: 'invalid.tooLong:254' }),
  wholeAddress,
];

/** An e-mail address, trimmed. */
export const MailAddress = (description?: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { description }),
    ...mailAddress,
  );

/** An e-mail address that may be absent; an empty one is null. */
export const OptionalMailAddress = (): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { nullable: true }),
    IsOptional(),
    ...mailAddress,
    emptyIsNull,
  );

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** Of the names that a zone has had, the one that stands in the list: browsers disagree on which is the right one. */
const listed = (zone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone;
  }
};
export const listedZone = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? listed(value.trim()) : value,
);

/** An IANA time zone. */
export const TimeZone = (): PropertyDecorator =>
  applyDecorators(
    Field(() => String),
    listedZone,
    IsIn([...zones], { message: 'invalid.timeZone' }),
  );

/** Of a field that names what a change takes back. */
export const whatStood = 'What this takes back: refused when something else stands by now.';

/** Local time of day, `18:30`. */
export const ClockTime = (): PropertyDecorator =>
  applyDecorators(
    Field(() => String),
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'invalid.clockTime' }),
  );

// Databases and comparisons agree on the days of these years; nothing here is about others.
const day = Matches(/^(19|20|21)\d\d-/, { message: 'invalid.day' });

/** A calendar day that must be there; which days make sense, the noun says. */
export const RequiredDay = (description?: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Day, { description }),
    day,
  );

/** A calendar day that may be absent. */
export const OptionalDay = (description?: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Day, { nullable: true, description }),
    IsOptional(),
    day,
  );

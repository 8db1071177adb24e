import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

/** As ISO 8601 writes it: a year of more than four digits, which a field for days lets one type, has a sign before six. */
const isoDay = (text: string): string => {
  const [, year = '', rest = ''] = /^(\d{4,6})(-\d\d-\d\d)$/.exec(text) ?? [];
  return year.length > 4 ? `+${year.padStart(6, '0')}${rest}` : `${year}${rest}`;
};

/** Any day that a calendar has, of whatever year: whether it makes sense is for the field to say, which can be named then. */
const asDay = (value: unknown): string => {
  const text = typeof value === 'string' ? value : '';
  const day = isoDay(text);
  const parsed = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(day))
    throw new GraphQLError('A day is written like 2026-11-23.');
  return text;
};

export const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A calendar day, `2026-11-23`.',
  parseValue: asDay,
  parseLiteral: (node) => asDay(textOf(node)),
  serialize: String,
});

/** Calendars of databases and of JavaScript differ at the edges of time; no screen asks about those. */
const isOurTime = (text: string): boolean => /^(19|20|21)\d\d-/.test(text);

const asInstant = (value: unknown): string => {
  const time = typeof value === 'string' && value.length <= 40 ? Date.parse(value) : Number.NaN;
  const text = Number.isNaN(time) ? '' : new Date(time).toISOString();
  if (!isOurTime(text)) throw new GraphQLError('A point in time is written in ISO 8601.');
  return text;
};

export const Instant = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'A point in time, ISO 8601 in UTC.',
  parseValue: asInstant,
  parseLiteral: (node) => asInstant(textOf(node)),
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

/** Levels of objects and lists; an answer of the deepest form has five. */
const DEEPEST = 24;

/** Level by level, since a value can be too deep for a function that calls itself. */
const isTooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (!level.length) return false;
  }
  return true;
};

/** Stands for a value that is nested too deep to be looked at: the field that it was sent for takes no such thing, and says so. */
const TOO_DEEP = Symbol('too deep');

const asJson = (value: unknown): unknown => (isTooDeep(value) ? TOO_DEEP : value);

/** What a value may be is checked where it is used. */
export const Json = new GraphQLScalarType({
  name: 'Json',
  description: 'Plain JSON: an exercise form, answers.',
  parseValue: asJson,
  parseLiteral: (node, variables) => asJson(valueFromASTUntyped(node, variables)),
});

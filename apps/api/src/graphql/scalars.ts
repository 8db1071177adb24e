import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

const asDay = (value: unknown): string => {
  const text = typeof value === 'string' ? value : '';
  const parsed = new Date(`${text}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(text);
  if (!isDay) throw new GraphQLError('A day is written like 2026-11-23.');
  return text;
};

export const Day = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A calendar day, `2026-11-23`.',
  parseValue: asDay,
  parseLiteral: (node) => asDay(textOf(node)),
  serialize: String,
});

const asInstant = (value: unknown): string => {
  const time = typeof value === 'string' && value.length <= 40 ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw new GraphQLError('A point in time is written in ISO 8601.');
  return new Date(time).toISOString();
};

export const Instant = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'A point in time, ISO 8601 in UTC.',
  parseValue: asInstant,
  parseLiteral: (node) => asInstant(textOf(node)),
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

/** What a value may be is checked where it is used. */
export const Json = new GraphQLScalarType({
  name: 'Json',
  description: 'Plain JSON: an exercise form, answers.',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

import {
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** Where an id stands in the variables: names, and `*` for each element of a list. */
export type IdPath = readonly string[];

/** Every place in an operation's variables that names a row; the key of the mutation names none. */
export const idPathsOf = ({ args }: GraphQLField<unknown, unknown>): IdPath[] =>
  args.flatMap(({ name, type }) => within(type, [name]));

const within = (given: GraphQLInputType, path: IdPath): IdPath[] => {
  const type = getNullableType(given);
  if (isListType(type)) return within(type.ofType as GraphQLInputType, [...path, '*']);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) => within(field.type, [...path, field.name]));
  }
  const isKey = path.at(-1) === 'clientMutationId';
  return isScalarType(type) && type.name === 'ID' && !isKey ? [path] : [];
};

/** The first id at a path; undefined where it is left out. */
export const idAt = (values: unknown, [step, ...rest]: IdPath): string | undefined => {
  if (step === undefined) return typeof values === 'string' ? values : undefined;
  if (step === '*') return Array.isArray(values) ? idAt(values[0], rest) : undefined;
  return idAt((values as Readonly<Record<string, unknown>> | null | undefined)?.[step], rest);
};

/** The same variables with another id at a path. */
export const withIdAt = (values: unknown, [step, ...rest]: IdPath, id: string): unknown => {
  if (step === undefined) return id;
  if (step === '*') return [withIdAt((values as unknown[])[0], rest, id), ...(values as unknown[]).slice(1)];
  const record = values as Readonly<Record<string, unknown>>;
  return { ...record, [step]: withIdAt(record[step], rest, id) };
};

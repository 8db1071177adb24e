import { getNamedType, isObjectType, type GraphQLOutputType } from 'graphql';
import type { AnyOperation } from '../testing/any-operation';

/** Asks for everything that an operation without arguments can answer. */
export const wholeDocument = ({ name, field }: AnyOperation): string =>
  `{ ${name} ${everythingOf(field.type, [])} }`;

const everythingOf = (type: GraphQLOutputType, above: readonly string[]): string => {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  if (above.includes(named.name)) return '{ __typename }';
  const fields = Object.values(named.getFields()).map(
    (field) => `${field.name} ${everythingOf(field.type, [...above, named.name])}`,
  );
  return `{ ${fields.join(' ')} }`;
};

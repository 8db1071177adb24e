import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** An operation of a schema, with well-formed variables that mean nothing. */
export interface AnyOperation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  readonly document: string;
  variables(): Record<string, unknown>;
}

/** Every operation that a schema has, asking for as little as it lets. */
export const operationsOf = (schema: GraphQLSchema): AnyOperation[] =>
  (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => ({
      name: field.name,
      kind,
      field,
      document: documentOf(kind, field),
      variables: () => Object.fromEntries(field.args.map((arg) => [arg.name, valueOf(arg.type)])),
    }));
  });

const documentOf = (kind: string, field: GraphQLField<unknown, unknown>): string => {
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${kind}${declared && ` (${declared})`} { ${field.name}${passed && `(${passed})`} ${selectionOf(field.type)} }`;
};

const selectionOf = (type: GraphQLOutputType): string => {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const leaf = Object.values(named.getFields()).find((field) => isLeafType(getNamedType(field.type)));
  return leaf ? `{ ${leaf.name} }` : '{ __typename }';
};

const scalars: Readonly<Record<string, () => unknown>> = {
  ID: randomUUID,
  String: () => 'x',
  Int: () => 1,
  Boolean: () => false,
  Day: () => '2026-12-01',
  Instant: () => '2026-12-01T00:00:00.000Z',
  Json: () => ({}),
};

const valueOf = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return [valueOf(type.ofType as GraphQLInputType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type)]),
    );
  }
  const make = scalars[(type as { name: string }).name];
  if (!make) throw new Error(`Say in any-operation.ts how a ${String(type)} looks.`);
  return make();
};

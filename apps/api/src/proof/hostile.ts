import * as fc from 'fast-check';
import { getNullableType, isEnumType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import type { AnyOperation } from '../testing/any-operation';

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? { a: value } : [value];
  return value;
};

/** Stands for something nested deeper than can be written recursively; put in as text. */
const DEEP = '@deep';
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** Values that no screen sends: wrong types, long, deep, and the characters that break things. */
const hostileLeaf: fc.Arbitrary<unknown> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    null,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    "'; drop table couple; --",
    '%s%n{}${7*7}',
    '../../etc/passwd',
    '2026-02-30',
    '9999-12-31',
    '12026-11-29',
    '2026-13-01T00:00:00Z',
    '9'.repeat(400),
    'é'.repeat(5_000),
    Number.MAX_SAFE_INTEGER,
    -1,
    1e308,
    0.1,
    true,
  ),
  fc.uuid(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.integer(),
  fc.constantFrom(3, 40, 900).map(nested),
  fc.constant(DEEP),
  fc.array(fc.integer(), { maxLength: 5 }),
  fc.dictionary(fc.string({ maxLength: 5 }), fc.integer(), { maxKeys: 3 }),
);

/** Values for one input: of its shape most of the time, with hostile leaves, and things left out. */
const valueOf = (given: GraphQLInputType): fc.Arbitrary<unknown> => {
  const type = getNullableType(given);
  if (isListType(type)) return mostly(fc.array(valueOf(type.ofType as GraphQLInputType), { maxLength: 4 }));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type)] as const);
    return mostly(fc.record(Object.fromEntries(fields), { requiredKeys: [] }));
  }
  if (isEnumType(type)) return mostly(fc.constantFrom(...type.getValues().map(({ name }) => name)));
  return type.name === 'ID' ? fc.oneof(fc.uuid(), hostileLeaf) : hostileLeaf;
};

const mostly = <T>(wanted: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: wanted as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: hostileLeaf });

/** A request as it goes over the wire. */
export interface Sent {
  readonly door: 'staff' | 'link';
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An operation of a contract with hostile variables. */
export const hostileCall = (
  door: Sent['door'],
  path: string,
  operations: readonly AnyOperation[],
): fc.Arbitrary<Sent> =>
  fc.constantFrom(...operations).chain(({ document, field }) =>
    fc
      .record(Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type)])))
      .map((variables) => ({
        door,
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, variables }).replaceAll(`"${DEEP}"`, deep(12_000)),
      })),
  );

const types = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data',
  'x/y',
  '',
];
const bodies: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '{',
    '[]',
    'null',
    '{"query":1}',
    '[{"query":"{viewer{name}}"}]',
    'a=1&a=2&a[b]=c',
    '%',
    '\u0000',
  ),
  fc.json({ maxDepth: 4 }),
  fc
    .constantFrom(40, 3_000)
    .map((depth) => JSON.stringify({ query: '{ viewer { name } }', variables: { x: nested(depth) } })),
  fc.constantFrom(60_000, 70_000).map((size) => JSON.stringify({ query: 'x'.repeat(size) })),
  fc
    .dictionary(fc.string({ maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 20 }), { maxKeys: 6 })
    .map((form) => new URLSearchParams(form).toString()),
);

/** Any request at a path of ours, or near one. */
export const anyRequest = (paths: readonly string[]): fc.Arbitrary<Sent> => {
  const segment = fc.oneof(
    fc.constantFrom('', '..', '%00', '%ff', 'a'.repeat(300), '?a=1&a=2', ';x', '%2e%2e'),
    fc.webSegment(),
  );
  const path = fc.oneof(
    fc.constantFrom(...paths),
    fc.tuple(fc.constantFrom(...paths), segment).map(([known, more]) => `${known}/${more}`),
  );
  const method = fc.constantFrom('GET', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH');
  const door = fc.constantFrom<Sent['door'][]>('staff', 'link');
  const headers = fc.record(
    {
      accept: fc.constantFrom('*/*', 'text/html', 'application/json', ';q=', 'x'),
      'accept-language': fc.constantFrom('de', '*', 'xx-'.repeat(50)),
      cookie: fc.constantFrom('gw=', 's=%', 'gw=x; gw=y; s=z', '='.repeat(500)),
      'sec-fetch-site': fc.constantFrom('cross-site', 'none', 'same-origin', 'x'),
      'x-forwarded-for': fc.constantFrom('::1', 'x', '1.2.3.4, 5.6.7.8'),
    },
    { requiredKeys: [] },
  );
  return fc
    .record({ door, method, path, headers, type: fc.constantFrom(...types), body: bodies })
    .map(({ type, body, headers: more, ...rest }) => {
      const hasBody = !['GET', 'HEAD'].includes(rest.method);
      return {
        ...rest,
        headers: { ...more, ...(hasBody && type ? { 'content-type': type } : {}) },
        body: hasBody ? body : undefined,
      };
    });
};

import * as fc from 'fast-check';
import type { Sent } from './hostile';

/** Names of inputs, with the values that the pages gave them. */
export type Inputs = ReadonlyMap<string, readonly string[]>;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');

/** Everything that a browser could post from these pages, so that a new input is covered as it comes. */
export const inputsIn = (pages: readonly string[]): Inputs => {
  const inputs = new Map<string, string[]>();
  for (const [tag] of pages.join('\n').matchAll(/<(?:input|textarea|button|select)\s[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (name) inputs.set(name, [...new Set([...(inputs.get(name) ?? []), attribute(tag, 'value') ?? ''])]);
  }
  return inputs;
};

/** The addresses that these pages lead or post to. */
export const addressesIn = (pages: readonly string[]): string[] => [
  ...new Set(
    [...pages.join('\n').matchAll(/\s(?:href|action|formaction)="(\/s[^"#]*)"/g)].map(([, to]) =>
      to!.replaceAll('&amp;', '&'),
    ),
  ),
];

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '__proto__',
    '-1',
    '1e9',
    '25:61',
    '2026-02-30',
    'é'.repeat(5_000),
  ),
  fc.uuid(),
  fc.integer().map(String),
);

/** A page behind a link, or a form of it with inputs of its own and of others, some of them spoilt, doubled or left out. */
export const hostileForm = (addresses: readonly string[], inputs: Inputs): fc.Arbitrary<Sent> => {
  const pairs = [...inputs].map(([name, values]) => {
    const value = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...values) },
      { weight: 1, arbitrary: typed },
    );
    return [
      name,
      fc.oneof({ weight: 6, arbitrary: value.map((one) => [one]) }, fc.array(value, { maxLength: 3 })),
    ];
  });
  const forms = fc.record<Record<string, string[]>>(Object.fromEntries(pairs), { requiredKeys: [] });
  return fc
    .record({
      path: fc.constantFrom(...addresses),
      isForm: fc.boolean(),
      asJson: fc.integer({ max: 9, min: 0 }).map((of10) => of10 === 0),
      accept: fc.constantFrom('text/html', 'application/json'),
      form: forms,
    })
    .map(({ path, isForm, asJson, accept, form }) => {
      const fields = Object.entries(form).flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      );
      const type = asJson ? 'application/json' : 'application/x-www-form-urlencoded';
      return {
        door: 'link',
        method: isForm ? 'POST' : 'GET',
        path,
        headers: { accept, ...(isForm ? { 'content-type': type } : {}) },
        body: isForm ? (asJson ? JSON.stringify(form) : new URLSearchParams(fields).toString()) : undefined,
      };
    });
};

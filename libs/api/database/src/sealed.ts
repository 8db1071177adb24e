import { Check, Column } from 'typeorm';

/** Whose key seals a value: the clinic's, one couple's or one partner's. */
export type KeyScope = 'clinic' | 'couple' | 'partner';

export interface SealedColumn {
  readonly property: string;
  readonly scope: KeyScope;
}

const registry = new Map<unknown, SealedColumn[]>();

/**
 * A text that a person typed: in memory a string, in the table ciphertext under the key of its scope.
 * The row needs the scope's id: `coupleId` for `couple`, `partnerId` (or its own id, for a partner) for `partner`.
 * A CHECK keeps plaintext out, whoever writes it.
 */
export const Sealed =
  (scope: KeyScope, options: { nullable?: boolean } = {}): PropertyDecorator =>
  (target, propertyKey) => {
    const property = String(propertyKey);
    Column({ type: 'bytea', nullable: options.nullable ?? false })(target, propertyKey);
    const own = registry.get(target.constructor) ?? [];
    registry.set(target.constructor, [...own, { property, scope }]);
    const column = snakeCase(property);
    Check(`sealed_${column}`, sealedCheck(column))(target.constructor as never);
  };

/** The sealed columns of an entity class, its parents' included. */
export const sealedColumns = (entity: unknown): readonly SealedColumn[] => {
  const found: SealedColumn[] = [];
  for (let c: unknown = entity; typeof c === 'function'; c = Object.getPrototypeOf(c)) {
    found.push(...(registry.get(c) ?? []));
  }
  return found;
};

/** Every class that has a sealed column. */
export const sealedEntities = (): readonly unknown[] => [...registry.keys()];

/** Version byte 1, key id 16, IV 12, at least one padding bucket, tag 16. */
const sealedCheck = (column: string): string =>
  `octet_length(${column}) >= 109 AND get_byte(${column}, 0) = 1`;

export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

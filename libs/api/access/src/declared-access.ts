import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOW, PUBLIC } from './allow';
import type { Permission } from './permissions';

/** The API does not start: some door has no lock. */
export class UndeclaredAccess extends Error {}

const ROUTE = 'path';
const OPERATION = 'graphql:resolver_type';
const FIELD = 'graphql:resolve_property';

type Handler = (...parameters: never[]) => unknown;

/** One door and its lock. */
export interface Declaration {
  /** Name of the method: of the operation, or of the handler of a route. */
  readonly name: string;
  readonly kind: 'operation' | 'route';
  readonly permission?: Permission;
  readonly publicBecause?: string;
}

/** Walks every route and operation at start; one without `@Allow` or `@Public`, and any field resolver, stops the start. */
@Injectable()
export class DeclaredAccess implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws UndeclaredAccess naming each method. */
  onApplicationBootstrap(): void {
    const found = this.methods().map(([name, handler]) => complaint(name, handler));
    const complaints = found.filter((text) => text !== undefined);
    if (complaints.length) throw new UndeclaredAccess([...new Set(complaints)].join('; '));
  }

  /** Every operation and route with what it declares. */
  list(): Declaration[] {
    return this.methods()
      .filter(([, handler]) => isDoor(handler))
      .map(([name, handler]) => ({
        name: name.split('.')[1] ?? name,
        kind: has(OPERATION, handler) ? 'operation' : 'route',
        permission: Reflect.getMetadata(ALLOW, handler) as Permission | undefined,
        publicBecause: Reflect.getMetadata(PUBLIC, handler) as string | undefined,
      }));
  }

  private methods(): (readonly [string, Handler])[] {
    return [...this.discovery.getControllers(), ...this.discovery.getProviders()].flatMap((wrapper) => {
      const prototype: unknown = wrapper.metatype?.prototype;
      if (!prototype || typeof prototype !== 'object') return [];
      const owner = wrapper.metatype?.name ?? 'unknown';
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => [`${owner}.${name}`, (prototype as Record<string, Handler>)[name]!] as const);
    });
  }
}

const has = (key: string, handler: Handler): boolean => Reflect.hasMetadata(key, handler);
const isDoor = (handler: Handler): boolean => has(ROUTE, handler) || has(OPERATION, handler);

const complaint = (name: string, handler: Handler): string | undefined => {
  if (has(FIELD, handler)) return `${name} is a field resolver; operations return everything they answer`;
  const declares = Number(has(ALLOW, handler)) + Number(has(PUBLIC, handler));
  if (declares > 1) return `${name} declares two kinds of access`;
  if (declares === 0 && isDoor(handler)) return `${name} declares no access`;
  return undefined;
};

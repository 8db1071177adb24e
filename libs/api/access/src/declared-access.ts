import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOW, PUBLIC } from './allow';

/** The API does not start: some door has no lock. */
export class UndeclaredAccess extends Error {}

const ROUTE = 'path';
const OPERATION = 'graphql:resolver_type';
const FIELD = 'graphql:resolve_property';

type Handler = (...parameters: never[]) => unknown;

/** Walks every route and operation at start; one without `@Allow` or `@Public`, and any field resolver, stops the start. */
@Injectable()
export class DeclaredAccess implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws UndeclaredAccess naming each method. */
  onApplicationBootstrap(): void {
    const found = [...this.discovery.getControllers(), ...this.discovery.getProviders()].flatMap(
      (wrapper) => {
        const prototype: unknown = wrapper.metatype?.prototype;
        if (!prototype || typeof prototype !== 'object') return [];
        const owner = wrapper.metatype?.name ?? 'unknown';
        return this.scanner
          .getAllMethodNames(prototype)
          .map((name) => complaint(`${owner}.${name}`, (prototype as Record<string, Handler>)[name]!))
          .filter((text) => text !== undefined);
      },
    );
    if (found.length) throw new UndeclaredAccess([...new Set(found)].join('; '));
  }
}

const complaint = (name: string, handler: Handler): string | undefined => {
  const has = (key: string): boolean => Reflect.hasMetadata(key, handler);
  if (has(FIELD)) return `${name} is a field resolver; operations return everything they answer`;
  const declares = Number(has(ALLOW)) + Number(has(PUBLIC));
  if (declares > 1) return `${name} declares two kinds of access`;
  if (declares === 0 && (has(ROUTE) || has(OPERATION))) return `${name} declares no access`;
  return undefined;
};

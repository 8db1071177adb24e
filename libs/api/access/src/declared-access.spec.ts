import { Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Public } from './allow';
import { DeclaredAccess, UndeclaredAccess } from './declared-access';

/** Starts an application of these parts; the complaint when it doesn't start. */
const start = async (parts: { controllers?: Type[]; providers?: Type[] }): Promise<unknown> => {
  @Module({
    imports: [DiscoveryModule],
    controllers: parts.controllers ?? [],
    providers: [DeclaredAccess, ...(parts.providers ?? [])],
  })
  class Application {}

  try {
    const app = await NestFactory.createApplicationContext(Application, {
      logger: false,
      abortOnError: false,
    });
    await app.close();
    return 'started';
  } catch (error) {
    return error;
  }
};

const complaint = (text: string) => new UndeclaredAccess(text);

@Controller()
class DeclaredController {
  @Public('health')
  @Get('health')
  health(): void {}

  @Allow('couples:read')
  @Post('couples')
  couples(): void {}

  // No route: nobody reaches it from outside.
  helper(): void {}
}

@Resolver()
class DeclaredResolver {
  @Allow('couples:read')
  @Query(() => String)
  couple(): void {}

  @Public('signing in')
  @Mutation(() => String)
  signIn(): void {}
}

it('lets an application start whose every route and operation says who may use it', async () => {
  expect(await start({ controllers: [DeclaredController], providers: [DeclaredResolver] })).toBe('started');
});

it('names a route that says nothing', async () => {
  @Controller()
  class Door {
    @Get('open')
    open(): void {}
  }
  expect(await start({ controllers: [DeclaredController, Door] })).toEqual(
    complaint('Door.open declares no access'),
  );
});

it('names operations that say nothing, all of them', async () => {
  @Resolver()
  class Careless {
    @Query(() => String)
    couples(): void {}

    @Mutation(() => String)
    assign(): void {}
  }
  expect(await start({ providers: [DeclaredResolver, Careless] })).toEqual(
    complaint('Careless.couples declares no access; Careless.assign declares no access'),
  );
});

it('names an operation that a resolver inherits', async () => {
  class Base {
    list(): void {}
  }
  Query(() => String)(Base.prototype, 'list', Object.getOwnPropertyDescriptor(Base.prototype, 'list')!);
  @Resolver()
  class Heir extends Base {}
  expect(await start({ providers: [Heir] })).toEqual(complaint('Heir.list declares no access'));
});

it('names a method that says two things', async () => {
  @Resolver()
  class Undecided {
    @Allow('couples:read')
    @Public('everybody')
    @Query(() => String)
    couple(): void {}
  }
  expect(await start({ providers: [Undecided] })).toEqual(
    complaint('Undecided.couple declares two kinds of access'),
  );
});

it('refuses a field resolver, whatever it declares', async () => {
  @Resolver(() => String)
  class Lazy {
    @Allow('couples:read')
    @ResolveField(() => String)
    partner(): void {}
  }
  expect(await start({ providers: [Lazy] })).toEqual(
    complaint('Lazy.partner is a field resolver; operations return everything they answer'),
  );
});

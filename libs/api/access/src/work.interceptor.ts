import { UnitOfWork, type Credential, type Work } from '@groundwork/database';
import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { actorOf, roleOf } from './actor';
import { ALLOW, POLL } from './allow';
import { Forbidden, Unauthenticated } from './errors';
import { may, sessionKindOf, type Permission } from './permissions';
import { cookieOf, tokenHash, type CookieNames } from './session-cookies';
import { asRefusal } from './translate';

export const COOKIE_NAMES = Symbol('cookie names');

/** A request after the request-id middleware. */
export type IdentifiedRequest = Request & { requestId: string; operationName?: string };

/** Runs every operation that is not public as one unit of work of its actor, and asks its permission there. */
@Injectable()
export class WorkInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(COOKIE_NAMES) private readonly cookies: CookieNames,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const asked = operationOf(context);
    asked.request.operationName = asked.name;
    const permission = this.reflector.get<Permission | undefined>(ALLOW, context.getHandler());
    return permission ? from(this.run(permission, asked, context, next)) : next.handle();
  }

  private async run(
    permission: Permission,
    { request, name, mutates }: Asked,
    context: ExecutionContext,
    next: CallHandler,
  ): Promise<unknown> {
    const operation = {
      name,
      mutates,
      requestId: request.requestId,
      polls: this.reflector.get<boolean | undefined>(POLL, context.getHandler()) ?? false,
    };
    try {
      return await this.unitOfWork.run(
        this.credentialOf(permission, request),
        operation,
        (work) => this.act(permission, work, next),
        (error) => asRefusal(error)?.code,
      );
    } catch (error) {
      throw asRefusal(error) ?? error;
    }
  }

  private act(permission: Permission, work: Work, next: CallHandler): Promise<unknown> {
    if (!may(roleOf(actorOf(work)), permission)) throw new Forbidden();
    return lastValueFrom(next.handle());
  }

  private credentialOf(permission: Permission, request: Request): Credential {
    const kind = sessionKindOf(permission);
    const token = cookieOf(request.headers.cookie, this.cookies[kind]);
    if (!token) throw new Unauthenticated();
    return { kind, tokenHash: tokenHash(token) };
  }
}

interface Asked {
  readonly request: IdentifiedRequest;
  readonly name: string;
  readonly mutates: boolean;
}

const operationOf = (context: ExecutionContext): Asked => {
  if (context.getType<string>() !== 'graphql') {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    return { request, name: context.getHandler().name, mutates: request.method !== 'GET' };
  }
  const graphql = GqlExecutionContext.create(context);
  const info = graphql.getInfo<GraphQLResolveInfo>();
  const { req } = graphql.getContext<{ req: IdentifiedRequest }>();
  return { request: req, name: info.fieldName, mutates: info.operation.operation === 'mutation' };
};

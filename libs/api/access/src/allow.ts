import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions';

export const ALLOW = 'groundwork:allow';
export const PUBLIC = 'groundwork:public';
export const POLL = 'groundwork:poll';

/** The permission that an operation needs. It runs in a unit of work of the session that the permission belongs to. */
export const Allow = (permission: Permission): MethodDecorator => SetMetadata(ALLOW, permission);

/** An operation before anybody is known: signing in, opening a link, health. The reason stands in the start-up list. */
export const Public = (reason: string): MethodDecorator => SetMetadata(PUBLIC, reason);

/** A query that a page repeats by itself: no audit row, and the session isn't extended. */
export const Poll = (): MethodDecorator => SetMetadata(POLL, true);

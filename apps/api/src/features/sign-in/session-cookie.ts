import { COOKIE_NAMES, cookieOf, cookieOptions, type CookieNames } from '@groundwork/access';
import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../../config';
import { CONFIG } from '../../tokens';
import type { Progress } from './sign-in.service';

/** What Nest hands to a GraphQL resolver. */
export interface HttpContext {
  readonly req: Request;
  readonly res: Response;
}

/** Writes and reads the two cookies of signing in. */
@Injectable()
export class SessionCookie {
  private readonly options: CookieOptions;

  constructor(
    @Inject(COOKIE_NAMES) private readonly names: CookieNames,
    @Inject(CONFIG) config: Pick<Config, 'dashboardOrigin'>,
  ) {
    this.options = cookieOptions(config.dashboardOrigin);
  }

  signInToken = ({ req }: HttpContext): string | undefined => cookieOf(req.headers.cookie, this.names.signIn);
  sessionToken = ({ req }: HttpContext): string | undefined => cookieOf(req.headers.cookie, this.names.staff);

  /** A token is replaced at each step up. */
  keep(context: HttpContext, progress: Pick<Progress, 'signInToken' | 'sessionToken'>): void {
    if (progress.signInToken) context.res.cookie(this.names.signIn, progress.signInToken, this.options);
    if (!progress.sessionToken) return;
    context.res.cookie(this.names.staff, progress.sessionToken, this.options);
    context.res.clearCookie(this.names.signIn, this.options);
  }

  forget({ res }: HttpContext): void {
    res.clearCookie(this.names.staff, this.options);
    res.clearCookie(this.names.signIn, this.options);
    res.setHeader('Clear-Site-Data', '"cache"');
  }
}

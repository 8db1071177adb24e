import { COOKIE_NAMES, cookieOf, cookieOptions, type CookieNames } from '@groundwork/access';
import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { execute, parse, type DocumentNode } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { Config } from '../../config';
import { formatError } from '../../graphql/format-error';
import { clientSchema } from '../../graphql/schema-holder';
import { CONFIG } from '../../tokens';
import { LinkSignInService } from '../links';
import { networkOf } from '../sign-in';
import { clientDocuments, type Gateway, type GatewayError } from './client-app';

/** Gives the client pages their few doors into the API, as the partner whose cookie the request carries. */
@Injectable()
export class GatewayFactory {
  private readonly documents = new Map<string, DocumentNode>();
  private readonly cookie: CookieOptions;

  constructor(
    private readonly signIn: LinkSignInService,
    @Inject(COOKIE_NAMES) private readonly names: CookieNames,
    @Inject(CONFIG) private readonly config: Pick<Config, 'linksOrigin' | 'neutralSite'>,
  ) {
    for (const [id, text] of Object.entries(clientDocuments())) this.documents.set(id, parse(text));
    this.cookie = cookieOptions(config.linksOrigin);
  }

  hasSession = (request: Request): boolean => this.tokenOf(request) !== undefined;

  make(request: Request, response: Response): Gateway {
    const network = networkOf(request.ip ?? 'unknown');
    return {
      neutralSite: this.config.neutralSite,
      newMutationId: randomUUID,
      execute: (documentId, variables) => this.execute(documentId, variables, request, response),
      open: async (token, pin) => {
        const before = this.tokenOf(request);
        const isOpen = this.keep(await this.signIn.open({ token, pin, network }), request, response);
        // A browser holds one session: what another link opened here, for the other partner perhaps, is over.
        if (isOpen) await this.signIn.leave(before);
        return isOpen;
      },
      reopen: async (pin, ofWords) => {
        const token = this.tokenOf(request) ?? '';
        return this.keep(await this.signIn.reopen({ token, pin, network, ofWords }), request, response);
      },
      leave: () => this.end(request, response, '"cache", "storage"'),
      close: () => this.end(request, response, '"cache"'),
    };
  }

  /** Ends the session if there is one; the browser forgets its cookie and what is said here. */
  private async end(request: Request, response: Response, forgets: string): Promise<void> {
    if (isOnlyLooking(request)) return;
    await this.signIn.leave(this.tokenOf(request));
    response.clearCookie(this.names.link, this.cookie);
    response.setHeader('Clear-Site-Data', forgets);
  }

  /** What is left of the request belongs to the new session, as every request after it will. */
  private keep(session: string | undefined, request: Request, response: Response): boolean {
    if (session === undefined) return false;
    response.cookie(this.names.link, session, this.cookie);
    request.headers.cookie = `${this.names.link}=${session}`;
    return true;
  }

  private async execute(
    documentId: string,
    variableValues: Readonly<Record<string, unknown>>,
    req: Request,
    res: Response,
  ): Promise<{ data: unknown; errors?: GatewayError[] }> {
    const document = this.documents.get(documentId);
    if (!document) throw new Error('The client pages ask only what was built with them.');
    const result = await execute({
      schema: clientSchema.schema,
      document,
      variableValues,
      contextValue: { req, res },
    });
    const errors = result.errors?.map((error) => asGatewayError(formatError(error.toJSON(), error)));
    return { data: result.data ?? null, errors };
  }

  private tokenOf(request: Request): string | undefined {
    return cookieOf(request.headers.cookie, this.names.link);
  }
}

/** A HEAD only asks what a GET would answer; a prefetch comes before anybody chose to. */
const isOnlyLooking = ({ method, headers }: Request): boolean =>
  method === 'HEAD' ||
  ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|preview/i.test(String(headers[name] ?? '')),
  );

const asGatewayError = ({ message, extensions }: ReturnType<typeof formatError>): GatewayError => ({
  message,
  code: String(extensions?.code ?? 'INTERNAL'),
  fields: extensions?.fields as GatewayError['fields'],
});

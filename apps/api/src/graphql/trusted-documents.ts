import { readFileSync } from 'node:fs';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Document id → text: all that may be asked. */
export type Manifest = Readonly<Record<string, string>>;

export const readManifest = (path: string): Manifest =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;

interface Asked {
  readonly documentId?: unknown;
  readonly variables?: unknown;
}

/** The gate before GraphQL: only POST, only JSON, only the id of a document that was built with the dashboard. */
export const trustedDocuments =
  (manifest: Manifest): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    const asked = request.body as Asked | undefined;
    const id = asked?.documentId;
    const known = typeof id === 'string' && Object.hasOwn(manifest, id) ? manifest[id] : undefined;
    const variables = asked?.variables ?? {};
    if (request.method !== 'POST' || !known || typeof variables !== 'object' || Array.isArray(variables)) {
      response
        .status(400)
        .json({ errors: [{ message: 'Unknown request.', extensions: { code: 'BAD_REQUEST' } }] });
      return;
    }
    request.body = { query: known, variables };
    next();
  };

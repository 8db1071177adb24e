import type { IdentifiedRequest } from '@groundwork/access';
import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { log } from '../log';

/** Gives each request an id, and leaves one line when it is done: id, operation, status, milliseconds. */
export const identify = (request: Request, response: Response, next: NextFunction): void => {
  const started = performance.now();
  const identified = request as IdentifiedRequest;
  identified.requestId = randomUUID();
  response.on('finish', () => {
    log.info(
      {
        requestId: identified.requestId,
        operation: identified.operationName ?? 'page',
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      },
      'request',
    );
  });
  next();
};

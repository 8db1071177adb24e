import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { randomUUID } from 'node:crypto';
import { log } from '../log';
import { say } from '../messages';
import { statusOfRequest } from './status-of-request';

/** Replaces the framework's own handler, which would log a failing statement with its parameters. */
@Catch()
export class FailuresFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    // GraphQL has a translator of its own.
    if (host.getType<string>() === 'graphql') return error;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return undefined;
    const status = statusOfRequest(error);
    if (status) {
      const isMissing = status === 404;
      return response
        .status(status)
        .type('text')
        .send(isMissing ? 'Not found.' : say({ key: 'error.badRequest' }));
    }
    const reference = randomUUID().slice(0, 8);
    log.error(
      { reference, failure: error instanceof Error ? error.constructor.name : typeof error },
      'failed page',
    );
    return response
      .status(500)
      .type('text')
      .send(say({ key: 'error.internal', values: { reference } }));
  }
}

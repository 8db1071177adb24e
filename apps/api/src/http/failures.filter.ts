import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { randomUUID } from 'node:crypto';
import { log } from '../log';
import { say } from '../messages';

/** Replaces the framework's own handler, which would log a failing statement with its parameters. */
@Catch()
export class FailuresFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    // GraphQL has a translator of its own.
    if (host.getType<string>() === 'graphql') return error;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return undefined;
    if (error instanceof HttpException && error.getStatus() < 500) {
      return response.status(error.getStatus()).type('text').send('Not found.');
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

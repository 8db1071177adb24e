import type { NextFunction, Request, Response } from 'express';
import { statusOfRequest } from '../http/status-of-request';
import { say } from '../messages';

/** A body that no parser could read, as the callers of GraphQL know refusals. */
export const refuseUnreadableBody = (
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
): void => {
  const status = statusOfRequest(error);
  if (!status) return next(error);
  const isTooLarge = status === 413;
  const message = say({ key: isTooLarge ? 'error.tooLarge' : 'error.badRequest' });
  response
    .status(isTooLarge ? 413 : 400)
    .json({ errors: [{ message, extensions: { code: isTooLarge ? 'INVALID' : 'BAD_REQUEST' } }] });
};

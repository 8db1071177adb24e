import type { ErrorRequestHandler, Response } from 'express';
import { statusOfRequest } from '../../http/status-of-request';
import { pageHeaders, type ClientApp } from './client-app';

/** Bodies that the parsers refused, behind links: a page for people, JSON for scripts, nothing about the code. */
export const answerUnreadableBody = (app: ClientApp): ErrorRequestHandler => {
  const headers = pageHeaders(app);
  return (error: unknown, request, response: Response, next) => {
    const status = statusOfRequest(error);
    if (!status) return next(error);
    const page = app.answerUnreadable({
      isTooLarge: status === 413,
      prefersJson: request.accepts(['html', 'json']) === 'json',
    });
    response.status(page.status).set(headers).set(page.headers).send(page.body);
  };
};

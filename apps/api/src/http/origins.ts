import type { NextFunction, Request, RequestHandler, Response } from 'express';

interface Origins {
  readonly dashboardOrigin: string;
  readonly linksOrigin: string;
}

// As the router reads paths: case and a slash at the end don't count.
const health = /^\/(healthz|readyz)\/?$/i;
const behindLinks = /^\/(t|s|s\/.*|leave|a\/.*|client-graphql|robots\.txt)\/?$/i;
// A door that answers for its path answers for whatever is written below it, too.
const belowLinks = /^\/(t|s|leave|a|client-graphql)\/|^\/robots\.txt/i;

/** Whether a path belongs to the links, also where nothing answers there. */
export const isBehindLinks = (path: string): boolean => behindLinks.test(path) || belowLinks.test(path);

/**
 * Two origins, one server: the links' origin serves the partners' pages and nothing of the dashboard, the dashboard's
 * serves nothing of the links. A request that changes something must come from a page of the same origin.
 */
export const separateOrigins = ({ dashboardOrigin, linksOrigin }: Origins): RequestHandler => {
  const [dashboardHost, linksHost] = [new URL(dashboardOrigin).host, new URL(linksOrigin).host];
  return (request: Request, response: Response, next: NextFunction) => {
    if (health.test(request.path)) return next();
    const { host } = request.headers;
    const origin =
      host === linksHost && behindLinks.test(request.path)
        ? linksOrigin
        : host === dashboardHost && !isBehindLinks(request.path)
          ? dashboardOrigin
          : null;
    if (!origin) return void response.status(404).type('text').send('Not found.');
    if (!['GET', 'HEAD'].includes(request.method) && !isSameOrigin(request, origin)) {
      return void response.status(403).type('text').send('Not from here.');
    }
    next();
  };
};

/** With `no-referrer` a form post says `Origin: null`, so what the browser says of the site comes first. */
const isSameOrigin = (request: Request, origin: string): boolean => {
  const site = request.headers['sec-fetch-site'];
  return site === undefined ? request.headers.origin === origin : site === 'same-origin';
};

import helmet from 'helmet';
import type { RequestHandler } from 'express';

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Everything from our own origin; styles also with the nonce of this response. */
export const dashboardPolicy = (nonce: string): string =>
  [...strict, `style-src 'self' 'nonce-${nonce}'`].join('; ');

const bare = "default-src 'none'; frame-ancestors 'none'";

/** Headers of every response, kept by nobody. A page that may load something replaces the policy by its own. */
export const securityHeaders = (secure: boolean): RequestHandler[] => [
  helmet({
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  }),
  (_request, response, next) => {
    response.setHeader('Content-Security-Policy', bare);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader(
      'Permissions-Policy',
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
    );
    next();
  },
];

import exerciseCss from '@groundwork/exercise-form/exercise-form.css?inline';
import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import clientCss from './client.css?inline';
import { language, say } from './words';

/** Addresses of the built scripts; the build writes them in. */
declare const __SCRIPTS__: Readonly<Record<Script, string>>;
type Script = 'landing' | 'page';

const css = exerciseCss + clientCss;

/** The pages' policy: nothing but our own scripts, and the one style block by its hash. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

// A plain dot. It says nothing, and keeps the browser from asking for an icon.
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Ccircle cx='4' cy='4' r='3' fill='%238a9a96'/%3E%3C/svg%3E";

interface DocumentProps {
  readonly script: Script;
  readonly hasProblem?: boolean;
  /** What the script works with. */
  readonly data?: unknown;
  readonly children: ReactNode;
}

export const renderDocument = ({ script, hasProblem, data, children }: DocumentProps): string => {
  const title = say('page.title');
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <title>{hasProblem ? say('page.errorTitle', { title }) : title}</title>
        <link rel="icon" href={icon} />
        <style dangerouslySetInnerHTML={{ __html: css }} />
        <script type="module" src={__SCRIPTS__[script]} />
      </head>
      <body className="gx gc">
        {children}
        {data !== undefined && (
          <script
            type="application/json"
            id="page-data"
            dangerouslySetInnerHTML={{ __html: scriptSafe(data) }}
          />
        )}
      </body>
    </html>,
  )}`;
};

/** JSON that can stand inside a script element: nothing in it can end the element or begin a comment. */
const scriptSafe = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');

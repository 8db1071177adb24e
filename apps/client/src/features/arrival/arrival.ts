import { typedPin } from '../../layout/pin-field';
import { paths } from '../../paths';
import { page, redirect } from '../../reply';
import { openRoute, type Route } from '../../route';
import { renderLandingPage } from './landing-page';

/** The landing page, the same bytes for everybody. */
const landing = renderLandingPage();

/** A token and a code can only look like this; anything else isn't handed back to the page. */
const tokenShape = /^[\w-]{1,128}$/;
const codeShape = /^[\w.\p{Pd} ]{1,40}$/u;

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const shaped = (text: string, shape: RegExp): string => (shape.test(text) ? text : '');

export const arrivalRoutes: readonly Route[] = [
  openRoute('GET', paths.landing, () => page(landing)),
  // As a phone writes an address that is typed by hand; the fragment of one that was copied goes along.
  openRoute('GET', '/[tT]/?', () => redirect(paths.landing)),

  // Whatever doesn't open takes the same way and ends in the same words and status; so does an empty PIN.
  openRoute('POST', paths.landing, async ({ form }, gateway) => {
    const [token, code] = [textIn(form.token), textIn(form.code).trim()];
    // Who types a code means it, whatever the link of the page was.
    if (await gateway.open(code || token, typedPin(form.pin))) return redirect(paths.opened);
    const refused = { token: shaped(token, tokenShape), code: shaped(code, codeShape) };
    return page(renderLandingPage({ refused }), 401);
  }),
];

import { typedPin } from '../../layout/pin-field';
import { paths } from '../../paths';
import { page, redirect } from '../../reply';
import { openRoute, type Route } from '../../route';
import { renderLandingPage } from './landing-page';

/** The landing page, the same bytes for everybody. */
const landing = renderLandingPage();

/** A token can only look like this; anything else isn't handed back to the page. */
const tokenShape = /^[\w-]{1,128}$/;

export const arrivalRoutes: readonly Route[] = [
  openRoute('GET', paths.landing, () => page(landing)),

  // Whatever doesn't open takes the same way and ends in the same words and status; so does an empty PIN.
  openRoute('POST', paths.landing, async ({ form }, gateway) => {
    const token = typeof form.token === 'string' ? form.token : '';
    if (await gateway.open(token, typedPin(form.pin))) return redirect(paths.start);
    return page(renderLandingPage({ refusedToken: tokenShape.test(token) ? token : '' }), 401);
  }),
];

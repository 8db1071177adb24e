import type { ClientRequest, ClientResponse, Gateway } from '../../contract';
import { chosenName, homeName } from '../../layout/input-names';
import { paths } from '../../paths';
import { page, redirect } from '../../reply';
import { behindPin, ofAnotherStep, type Route, taskRoute } from '../../route';
import { readContact, renderContactPage } from './contact-page';
import { renderHomePage } from './home-page';
import {
  chooseStep,
  loadMyHome,
  type MyHome,
  setMyContact,
  setStepAside,
  takeBackOffer,
  takeStepUp,
} from './my-home';
import { renderSeenPage } from './seen-page';

interface HomeVisit {
  readonly request: ClientRequest;
  readonly gateway: Gateway;
  readonly home: MyHome;
}

const homeRoute = (
  method: Route['method'],
  path: string,
  answer: (visit: HomeVisit) => ClientResponse | Promise<ClientResponse>,
): Route =>
  behindPin(
    method,
    path,
    async (request, gateway) => {
      const home = await loadMyHome(gateway);
      if (isOfAnotherHome(request, home)) return ofAnotherStep(request);
      return answer({ request, gateway, home });
    },
    async (request, gateway) => isOfAnotherHome(request, await loadMyHome(gateway)),
  );

/** Another tab opened another link here meanwhile, on a shared device perhaps the other partner's. */
const isOfAnotherHome = ({ method, form }: ClientRequest, home: MyHome): boolean =>
  method === 'POST' && form[homeName] !== home.id;

const chosenIn = ({ form }: ClientRequest): string => {
  const chosen = form[chosenName];
  return typeof chosen === 'string' ? chosen : '';
};

export const homeRoutes: readonly Route[] = [
  homeRoute('GET', paths.home, ({ home }) => page(renderHomePage(home))),
  homeRoute('POST', paths.open, async ({ request, gateway }) =>
    redirect((await chooseStep(gateway, chosenIn(request))) ? paths.start : paths.home),
  ),

  homeRoute('POST', paths.setAside, async ({ request, gateway }) => {
    await setStepAside(gateway, chosenIn(request));
    return redirect(paths.home);
  }),
  homeRoute('POST', paths.takeUp, async ({ request, gateway }) => {
    const stepId = chosenIn(request);
    const isOpen = (await takeStepUp(gateway, stepId)) && (await chooseStep(gateway, stepId));
    return redirect(isOpen ? paths.start : paths.home);
  }),
  // The same from the pages of the step itself.
  taskRoute('POST', paths.stop, 'open', async ({ gateway, task }) => {
    await setStepAside(gateway, task.id);
    return redirect(paths.home);
  }),

  homeRoute('GET', paths.seen, ({ home }) => page(renderSeenPage(home))),
  homeRoute('POST', paths.takeBack, async ({ request, gateway }) => {
    await takeBackOffer(gateway, chosenIn(request));
    return redirect(paths.seen);
  }),

  homeRoute('GET', paths.contact, ({ request, home }) =>
    page(renderContactPage({ home, wishes: home.contact, isSaved: request.query.saved === '1' })),
  ),
  homeRoute('POST', paths.contact, async ({ request, gateway, home }) => {
    const { wishes, problem } = readContact(request.form);
    if (problem) return page(renderContactPage({ home, wishes, problem }), 422);
    await setMyContact(gateway, wishes);
    return redirect(`${paths.contact}?saved=1`);
  }),
];

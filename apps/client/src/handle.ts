import type { ClientRequest, ClientResponse, Gateway } from './contract';
import { arrivalRoutes } from './features/arrival/arrival';
import { beginningRoutes } from './features/beginning/beginning';
import { checkingRoutes } from './features/checking/checking';
import { closingRoutes } from './features/closing/closing';
import { homeRoutes } from './features/home/home';
import { pausingRoutes } from './features/pausing/pausing';
import { questionRoutes } from './features/questions/questions';
import { closedPage } from './layout/closed-page';
import { troublePage } from './layout/trouble-page';
import { Refusal } from './my-task';
import { json } from './reply';
import { type Route, withoutSession } from './route';

const routes: readonly Route[] = [
  ...arrivalRoutes,
  ...beginningRoutes,
  ...questionRoutes,
  ...checkingRoutes,
  ...homeRoutes,
  ...pausingRoutes,
  ...closingRoutes,
];

/** Answers every request of a partner's browser. */
export const handle = async (request: ClientRequest, gateway: Gateway): Promise<ClientResponse> => {
  for (const { method, path, answer } of routes) {
    const match = method === request.method ? path.exec(request.path) : null;
    if (match) {
      try {
        return await answer(request, gateway, match.slice(1));
      } catch (error) {
        if (error instanceof Refusal) return refused(request, error);
        throw error;
      }
    }
  }
  return closedPage();
};

const refused = (request: ClientRequest, refusal: Refusal): ClientResponse => {
  if (refusal.closes) return withoutSession(request);
  return answerTrouble(request);
};

/** It could not be done, for whatever reason: a page with the words that came, or as much for a script. */
export const answerTrouble = (request: ClientRequest): ClientResponse =>
  request.prefersJson ? json({}, 503) : troublePage(request);

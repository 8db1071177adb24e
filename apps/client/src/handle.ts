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

/** Every page and act behind a link. */
export const routes: readonly Route[] = [
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
  return answerTrouble(request, refusal.status);
};

/**
 * It could not be done, for whatever reason: a page with the words that came, or as much for a script. A script takes an answer of
 * 422 for saved words unless it names problems, so it gets a list of them, with none to show.
 */
export const answerTrouble = (request: ClientRequest, status = 503): ClientResponse =>
  request.prefersJson ? json(status === 422 ? { problems: [] } : {}, status) : troublePage(request, status);

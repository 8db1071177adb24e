import type { ClientRequest, ClientResponse, Gateway } from './contract';
import { endedPage } from './layout/ended-page';
import { newTextPage } from './layout/new-text-page';
import { acceptConfidentiality, loadMyTask, type MyTask, Refusal } from './my-task';
import { closedPage } from './layout/closed-page';
import { typedPin } from './layout/pin-field';
import { homeName, pinName, stepName, textName } from './layout/input-names';
import { paths } from './paths';
import { json, redirect } from './reply';

type Reply = ClientResponse | Promise<ClientResponse>;

/** A page or an act; `path` is matched as a whole, and its groups are the parameters. */
export interface Route {
  readonly method: ClientRequest['method'];
  readonly path: RegExp;
  readonly answer: (request: ClientRequest, gateway: Gateway, parameters: readonly string[]) => Reply;
}

/** Someone who opened a link with its PIN, and the task behind it. */
export interface Visit {
  readonly request: ClientRequest;
  readonly gateway: Gateway;
  readonly task: MyTask;
  readonly parameters: readonly string[];
}

export const openRoute = (method: Route['method'], path: string, answer: Route['answer']): Route => ({
  method,
  path: wholly(path),
  answer,
});

/** For which tasks a route is there; from the others it leads to where that person is. */
export type Needs = 'session' | 'open' | 'accepted' | 'received';

/** A route behind the PIN. A form that was posted after the end comes a second time with the PIN, which opens the link again. */
export const taskRoute = (
  method: Route['method'],
  path: string,
  needs: Needs,
  answer: (visit: Visit) => Reply,
): Route => {
  const answerAsItIsNow: Route['answer'] = async (request, gateway, parameters) => {
    const task = await acceptedWith(request, gateway, await loadMyTask(gateway));
    if (isOfAnotherStep(request, task)) return ofAnotherStep(request);
    const elsewhere = placeFor(task, needs, request);
    if (!elsewhere) return answer({ request, gateway, task, parameters });
    return (elsewhere === paths.start && newTextPage(request, task)) || goTo(elsewhere, request);
  };
  return behindPin(method, path, answerAsItIsNow, async (request, gateway) =>
    isOfAnotherStep(request, await loadMyTask(gateway)),
  );
};

/**
 * A route for whoever has a session, given back by the PIN that comes with a form where it ran out. `isOfAnother` says whether
 * the form belongs elsewhere, as far as a session that is still open can say it.
 */
export const behindPin = (
  method: Route['method'],
  path: string,
  answerAsItIsNow: Route['answer'],
  isOfAnother: (request: ClientRequest, gateway: Gateway) => Promise<boolean>,
): Route => {
  const answerInTurn: Route['answer'] = async (request, gateway, parameters) => {
    if (!request.hasSession) return withoutSession(request);
    const pin = request.form[pinName];
    if (pin !== undefined) {
      // On a shared device the session may be the other partner's by now: no PIN is tried against their link.
      if (await isOfAnother(request, gateway).catch(unlessClosed)) return ofAnotherStep(request);
      const ofWords = request.form[stepName] ?? request.form[homeName];
      // Checked against a live session as well.
      if (!(await gateway.reopen(typedPin(pin), ofWords))) return withoutSession(request);
    }
    for (let rest = moreTries; ; rest -= 1) {
      try {
        return await answerAsItIsNow(request, gateway, parameters);
      } catch (error) {
        if (rest === 0 || !(error instanceof Refusal && error.isOutdated)) throw error;
      }
    }
  };
  return { method, path: wholly(path), answer: answerInTurn };
};

/** A session that is over says nothing before the PIN. */
const unlessClosed = (error: unknown): false => {
  if (error instanceof Refusal && error.closes) return false;
  throw error;
};

/** How often a request begins anew with the task as it is now, because something came between loading and saving. */
const moreTries = 3;

/** Takes the acceptance of a newer text that came along with the words of a form. */
const acceptedWith = async (request: ClientRequest, gateway: Gateway, task: MyTask): Promise<MyTask> => {
  const { confidentiality } = task;
  if (!confidentiality || confidentiality.accepted || isOfAnotherStep(request, task)) return task;
  if (request.form[textName] !== confidentiality.textId) return task;
  await acceptConfidentiality(gateway, confidentiality.textId);
  return loadMyTask(gateway);
};

/**
 * The page was made for another step: another tab opened another link, on a shared device perhaps the other partner's.
 * What holds no step comes from none of our pages: taken for a form, it would be one that was emptied.
 */
const isOfAnotherStep = ({ method, path, form, json: posted }: ClientRequest, task: MyTask): boolean => {
  if (method !== 'POST' || path === paths.stay) return false;
  const step =
    path === paths.draft ? (posted as { readonly step?: unknown } | null | undefined)?.step : form[stepName];
  return step !== task.id;
};

const wholly = (path: string): RegExp => new RegExp(`^${path}$`);

const placeFor = (task: MyTask, needs: Needs, { method }: ClientRequest): string | undefined => {
  if (needs === 'session') return undefined;
  if (task.state === 'received') {
    if (needs === 'received') return undefined;
    // Who comes for a step that is done finds their page; who still posted to it is told that it arrived.
    return method === 'POST' ? paths.received : paths.home;
  }
  if (needs === 'received') return paths.start;
  return needs === 'accepted' && !task.confidentiality?.accepted ? paths.start : undefined;
};

/** Leads on: a form to the page itself, a script that posted it to the page's address. */
export const goTo = (path: string, { prefersJson }: ClientRequest): ClientResponse =>
  prefersJson ? json({ next: path }) : redirect(path);

/** One calm answer for whatever is not, or no longer, open; words that came with it are handed back. */
export const withoutSession = (request: ClientRequest): ClientResponse => {
  if (request.prefersJson) return json({}, 401);
  return endedPage(request) ?? closedPage(!request.hasSession && request.query.opened !== undefined);
};

/** The session is somebody else's business: its PIN is not asked for, the link of these words is. */
export const ofAnotherStep = (request: ClientRequest): ClientResponse =>
  withoutSession({ ...request, hasSession: false });

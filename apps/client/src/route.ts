import type { ClientRequest, ClientResponse, Gateway } from './contract';
import { endedPage } from './layout/ended-page';
import { type MyTask, loadMyTask } from './my-task';
import { closedPage } from './layout/closed-page';
import { typedPin } from './layout/pin-field';
import { pinName, stepName } from './layout/input-names';
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
): Route => ({
  method,
  path: wholly(path),
  answer: async (request, gateway, parameters) => {
    if (!request.hasSession) return withoutSession(request);
    const pin = request.form[pinName];
    // Checked against a live session as well: on a shared device it may be the other partner's by now.
    if (pin !== undefined && !(await gateway.reopen(typedPin(pin)))) return withoutSession(request);
    const task = await loadMyTask(gateway);
    if (isOfAnotherStep(request, task)) return withoutSession(request);
    const elsewhere = placeFor(task, needs);
    return elsewhere ? goTo(elsewhere, request) : answer({ request, gateway, task, parameters });
  },
});

/** The page was made for another step: another tab opened another link, on a shared device perhaps the other partner's. */
const isOfAnotherStep = ({ form, json: posted }: ClientRequest, task: MyTask): boolean => {
  const step = form[stepName] ?? (posted as { readonly step?: unknown } | null | undefined)?.step;
  return step !== undefined && step !== task.id;
};

const wholly = (path: string): RegExp => new RegExp(`^${path}$`);

const placeFor = (task: MyTask, needs: Needs): string | undefined => {
  if (needs === 'session') return undefined;
  if (task.state === 'received') return needs === 'received' ? undefined : paths.received;
  if (needs === 'received') return paths.start;
  return needs === 'accepted' && !task.confidentiality.accepted ? paths.start : undefined;
};

/** Leads on: a form to the page itself, a script that posted it to the page's address. */
export const goTo = (path: string, { prefersJson }: ClientRequest): ClientResponse =>
  prefersJson ? json({ next: path }) : redirect(path);

/** One calm answer for whatever is not, or no longer, open; words that came with it are handed back. */
export const withoutSession = (request: ClientRequest): ClientResponse => {
  if (request.prefersJson) return json({}, 401);
  return endedPage(request) ?? closedPage();
};

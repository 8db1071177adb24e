import type { ClientRequest, ClientResponse } from '../contract';
import { handle } from '../handle';
import { stepName } from '../layout/input-names';
import { type Clinic, gatewayTo } from './in-memory-clinic';

type Sent = Partial<Pick<ClientRequest, 'form' | 'json' | 'prefersJson'>>;

export interface Page extends ClientResponse {
  readonly document: Document;
  readonly location: string | undefined;
  /** What a person reads, without scripts and styles. */
  readonly text: string;
}

/** A browser without scripts in front of the pages; it follows nothing by itself. */
export const browserOf = (clinic: Clinic) => {
  const gateway = gatewayTo(clinic);
  const ask = async (method: ClientRequest['method'], address: string, sent: Sent = {}): Promise<Page> => {
    const url = new URL(address, 'http://127.0.0.1');
    const response = await handle(
      {
        method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        form: sent.form ?? {},
        json: sent.json,
        prefersJson: sent.prefersJson ?? false,
        hasSession: clinic.hasSession,
      },
      gateway,
    );
    const document = new DOMParser().parseFromString(response.body, 'text/html');
    const read = document.body.cloneNode(true) as HTMLElement;
    read.querySelectorAll('script, dialog, noscript').forEach((hidden) => hidden.remove());
    const text = textsIn(read).join(' ').replace(/\s+/g, ' ');
    return { ...response, document, location: response.headers.location, text };
  };
  return {
    get: (address: string) => ask('GET', address),
    /** Forms name their step, as those of the pages do, unless told otherwise. */
    post: (address: string, form: ClientRequest['form'] = {}) =>
      ask('POST', address, { form: { [stepName]: 'task', ...form } }),
    postByScript: (address: string, form: ClientRequest['form'] = {}) =>
      ask('POST', address, { form: { [stepName]: 'task', ...form }, prefersJson: true }),
    postJson: (address: string, json: unknown) => ask('POST', address, { json, prefersJson: true }),
  };
};

const textsIn = (node: Node): string[] =>
  node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ''] : [...node.childNodes].flatMap(textsIn);

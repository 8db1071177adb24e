import { handle } from '../handle';
import { answerUnreadable } from '../layout/unreadable-page';
import { type Clinic, gatewayTo } from './in-memory-clinic';

/** The network of a live page: requests reach the pages' own server, unless the device is offline. */
export const connect = (clinic: Clinic) => {
  const gateway = gatewayTo(clinic);
  const network = { isOffline: false, delay: Promise.resolve() };
  globalThis.fetch = async (address, options) => {
    if (network.isOffline) throw new TypeError('Failed to fetch');
    await network.delay;
    const { body } = options ?? {};
    if (String(body ?? '').length > 64_000) {
      const { status, body: text } = answerUnreadable({ isTooLarge: true, prefersJson: true });
      return { ok: false, status, json: async () => JSON.parse(text) as unknown } as Response;
    }
    const { status, body: text } = await handle(
      {
        method: options?.method === 'POST' ? 'POST' : 'GET',
        path: new URL(String(address), 'http://127.0.0.1').pathname,
        query: {},
        form: body instanceof URLSearchParams ? Object.fromEntries(body) : {},
        json: typeof body === 'string' ? JSON.parse(body) : undefined,
        prefersJson: true,
        hasSession: clinic.hasSession,
      },
      gateway,
    );
    return { ok: status < 300, status, json: async () => JSON.parse(text) as unknown } as Response;
  };
  return network;
};

/** Puts a rendered page into the document, as it stands before any script. */
export const showPage = (html: string): void => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
};

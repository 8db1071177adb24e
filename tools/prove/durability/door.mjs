import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ANSWER_MS = 15_000;
const PATIENCE_MS = 90_000;
/** Between tries: the first pause, which doubles up to the longest. */
const PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 640;

/** Of a hundred mutations, so many are sent twice at once, and so many lose their connection under way. */
const TWINS = 4;
const CUTS = 4;

const dist = { staff: 'apps/dashboard/dist', link: 'apps/client/dist' };
const endpoint = { staff: '/graphql', link: '/client-graphql' };

/** Operation name → id of the document, as the build left it. */
function documentIds(root, kind) {
  const documents = JSON.parse(readFileSync(join(root, dist[kind], 'documents.json'), 'utf8'));
  const named = Object.entries(documents).map(([id, text]) => [
    /(?:query|mutation) (\w+)/.exec(text)?.[1],
    id,
  ]);
  return Object.fromEntries(named);
}

/** What the one field of an operation holds; `__typename` stands beside it. */
const rootField = (data) => data && Object.entries(data).find(([name]) => name !== '__typename')[1];

const isTwin = (pick) => pick < TWINS;
const isCut = (pick) => pick >= TWINS && pick < TWINS + CUTS;

/** The product answered a repeated request with something else than before, or refused what nothing speaks against. */
export class Broken extends Error {}

/** The two doors of a running API, as a browser with cookies meets them; `tally` counts what came of the requests. */
export class Doors {
  isClosed = false;
  tally = { unanswered: 0, cut: 0, twins: 0 };

  /** @param {string} root @param {number} port */
  constructor(root, port) {
    this.port = port;
    this.agent = new Agent({ keepAlive: true, maxSockets: 256 });
    this.ids = { staff: documentIds(root, 'staff'), link: documentIds(root, 'link') };
  }

  /** Whoever still asks is told so: nobody waits for the answers any more. */
  close() {
    this.isClosed = true;
    this.agent.destroy();
  }

  origin(kind) {
    return `http://${kind === 'staff' ? 'localhost' : '127.0.0.1'}:${this.port}`;
  }

  /** One request. @returns {Promise<{ status: number, body: string, cookies: string[] }>} @throws when no answer comes */
  post(kind, path, { body, type, cookie, cutAfter }) {
    const origin = this.origin(kind);
    return new Promise((resolve, reject) => {
      const headers = {
        host: new URL(origin).host,
        origin,
        'content-type': type,
        ...(cookie ? { cookie } : {}),
      };
      const options = {
        host: '127.0.0.1',
        port: this.port,
        path,
        method: 'POST',
        agent: this.agent,
        headers,
      };
      const request = httpRequest(options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => (text += part));
        response.once('error', reject).once('aborted', () => reject(new Error('aborted')));
        response.once('end', () => {
          const cookies = (response.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]);
          resolve({ status: response.statusCode, body: text, cookies });
        });
      });
      const timers = [setTimeout(() => request.destroy(new Error('no answer')), ANSWER_MS)];
      if (cutAfter !== undefined) timers.push(setTimeout(() => request.destroy(new Error('cut')), cutAfter));
      request.once('close', () => timers.forEach(clearTimeout));
      request.once('error', reject);
      request.end(body);
    });
  }

  /** One try of an operation. @returns the data, or the code of the refusal, or undefined when nobody knows what came of it */
  async #attempt(kind, operation, variables, session, cutAfter) {
    const body = JSON.stringify({ documentId: this.ids[kind][operation], variables });
    const sent = { body, type: 'application/json', cookie: session.cookie, cutAfter };
    const answer = await this.post(kind, endpoint[kind], sent).catch(() => undefined);
    if (!answer || answer.status >= 500) return undefined;
    const { data, errors } = JSON.parse(answer.body);
    if (errors?.[0]?.extensions?.code === 'INTERNAL') return undefined;
    if (answer.cookies.length) session.cookie = answer.cookies.join('; ');
    return errors ? { refused: `${errors[0].extensions?.code}: ${errors[0].message}` } : { data };
  }

  /**
   * Asks with the same words, and so the same mutation id, until an answer comes. Some are sent twice at once, some lose their
   * connection on the way. @returns {Promise<{ data?: unknown, refused?: string, again: boolean }>} `again`: not the first try
   */
  async ask(kind, operation, variables, session, { isGentle = false } = {}) {
    const end = Date.now() + PATIENCE_MS;
    let pick = isGentle ? 100 : Math.random() * 100;
    for (let tries = 0; Date.now() < end; tries += 1, pick = 100) {
      const attempt = (cutAfter) => this.#attempt(kind, operation, variables, session, cutAfter);
      if (isTwin(pick)) this.tally.twins += 1;
      if (isCut(pick)) this.tally.cut += 1;
      const answers = isTwin(pick)
        ? await Promise.all([attempt(), attempt()])
        : [await attempt(isCut(pick) ? Math.random() * 25 : undefined)];
      const told = answers.filter((each) => each?.data);
      if (told.length === 2 && JSON.stringify(told[0]) !== JSON.stringify(told[1]))
        throw new Broken(`${operation} answered two requests with one id differently.`);
      const answer = told[0] ?? answers.find((each) => each !== undefined);
      if (answer) return { ...answer, again: tries > 0 || isTwin(pick) };
      this.tally.unanswered += 1;
      if (this.isClosed) break;
      await wait(Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** tries));
    }
    throw new Broken(`${operation} got no answer for ${PATIENCE_MS / 1000} s.`);
  }

  /** A mutation with a new id, asked until it is acknowledged. @throws Broken when it is refused */
  async mutate(kind, operation, input, session, options) {
    const clientMutationId = randomUUID();
    const answer = await this.ask(
      kind,
      operation,
      { input: { clientMutationId, ...input } },
      session,
      options,
    );
    const shownBefore = answer.again && answer.refused?.startsWith('REFUSED') && options?.mayBeShownOnce;
    if (answer.refused && !shownBefore) throw new Broken(`${operation} was refused: ${answer.refused}`);
    return { clientMutationId, data: rootField(answer.data) };
  }

  /** A query. @throws Broken when it is refused */
  async query(kind, operation, variables, session) {
    const { data, refused } = await this.ask(kind, operation, variables, session, { isGentle: true });
    if (refused) throw new Broken(`${operation} was refused: ${refused}`);
    return rootField(data);
  }

  /** Opens a link with its PIN. @returns {Promise<{ cookie: string }>} */
  async open(token, pin) {
    const body = new URLSearchParams({ token, pin, code: '' }).toString();
    const sent = { body, type: 'application/x-www-form-urlencoded' };
    const { status, cookies } = await this.post('link', '/t', sent);
    if (status !== 303 || !cookies.length) throw new Broken(`The link did not open: status ${status}.`);
    return { cookie: cookies.join('; ') };
  }
}

import { cookieNames } from '@groundwork/access';
import * as fc from 'fast-check';
import { Agent, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clientSchema, staffSchema } from '../graphql/schema-holder';
import { operationsOf } from '../testing/any-operation';
import { busyClinic, type BusyClinic } from '../testing/busy-clinic';
import { TestApi } from '../testing/test-api';
import { anyRequest, hostileCall, type Sent } from './hostile';
import { addressesIn, hostileForm, inputsIn } from './hostile-pages';
import { isWhole, proved, scale } from './proof';

const PATIENCE_MS = 15_000;
const AT_ONCE = 16;
/** How many wait for their turn at the open connections; few, and most of them would stand still for the slowest. */
const BATCH = scale(AT_ONCE, 256);
const paths = [
  '/graphql',
  '/client-graphql',
  '/t',
  '/leave',
  '/s',
  '/s/1',
  '/s/draft',
  '/s/send',
  '/',
  '/couples',
  '/healthz',
  '/readyz',
  '/assets',
];
/** They would end the session that the others need. */
const waysOut = ['/leave', '/s/close'];
/** Pages behind a link; those that they lead to come from the pages themselves. */
const pages = [
  'welcome',
  'confidentiality',
  'step',
  'q/1',
  'q/2',
  'q/3',
  'skip/1',
  'pause?from=/s/q/1',
  'check',
  'received',
  'saved',
  'home',
  'contact',
  'open',
  'seen',
  'back',
  'stay',
  'draft',
].map((page) => `/s/${page}`);
/** More tabs than these, saving one draft at once, are told to try again later: a save is tried four times. */
const TABS = 4;
const names = cookieNames(false);

let api: TestApi;
let busy: BusyClinic;
let cookies: Readonly<Record<Sent['door'], string>>;
let sent = 0;
let sentBefore = 0;
/** Answers that only told of a session that is over or locked. */
let turnedAway = 0;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

beforeAll(async () => {
  api = await TestApi.start();
});
// Whole, a part lasts longer than a session that nobody uses.
beforeEach(async () => {
  busy = await busyClinic(api);
  [turnedAway, sentBefore] = [0, sent];
  cookies = { staff: `${names.staff}=${busy.staffCookie}`, link: `${names.link}=${busy.linkCookie}` };
});
// A battery whose session has ended knocks at a shut door.
afterEach(() => {
  expect(turnedAway).toBeLessThanOrEqual((sent - sentBefore) / 10);
});
afterAll(async () => {
  agent.destroy();
  await api.stop();
  proved('fuzzed requests', sent);
});

interface Answered {
  readonly status: number;
  readonly body: string;
}

const send = ({ door, method, path, headers, body }: Sent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    sent += 1;
    const { port } = api.server.address() as AddressInfo;
    const cookie = waysOut.some((out) => path.startsWith(out)) ? {} : { cookie: cookies[door] };
    const origin = door === 'staff' ? api.config.dashboardOrigin : api.config.linksOrigin;
    const asked = request(
      {
        agent,
        port,
        method,
        path,
        timeout: PATIENCE_MS,
        headers: { host: new URL(origin).host, origin, ...cookie, ...headers },
      },
      (answer: IncomingMessage) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
        answer.on('close', () =>
          answer.complete ? undefined : reject(new Error('The answer was cut off.')),
        );
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('It hangs.')));
    // The server may close on a request that it refuses before it was sent whole.
    asked.on('error', (error: NodeJS.ErrnoException) =>
      ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? resolve({ status: 400, body: '' }) : reject(error),
    );
    asked.end(body);
  });

const isTurnedAway = ({ body }: Answered): boolean => /"(UNAUTHENTICATED|LOCKED)"/.test(body);

/** Something broke: a 5xx, a failure that nobody named, or a trace of the code. */
const isBroken = ({ status, body }: Answered): boolean =>
  status >= 500 || status === 0 || body.includes('"INTERNAL"') || /\n\s+at .+:\d+:\d+/.test(body);

const holds = async (requests: fc.Arbitrary<Sent>, runs: number, batch = BATCH): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(fc.array(requests, { minLength: batch, maxLength: batch }), async (sendings) => {
      const answers = await Promise.all(sendings.map(send));
      turnedAway += answers.filter(isTurnedAway).length;
      const broken = sendings.flatMap((each, at) =>
        isBroken(answers[at]!) ? [{ each, answer: answers[at] }] : [],
      );
      expect(broken).toEqual([]);
    }),
    // A sample is the same each time; the whole battery is another one each time.
    { numRuns: Math.ceil(runs / batch), ...(isWhole ? {} : { seed: 20_261_123 }), endOnFailure: true },
  );
};

describe('whatever is sent, nothing breaks or hangs:', () => {
  it('operations of the staff contract', () => {
    // Signing out would end the session that the others need, and locking would leave them one answer alone.
    const operations = operationsOf(staffSchema.schema).filter(
      ({ name }) => !['signOut', 'lock'].includes(name),
    );
    return holds(hostileCall('staff', '/graphql', operations), scale(400, 400_000));
  }, 3_600_000);

  it(
    'operations of the link holders’ contract',
    () =>
      holds(hostileCall('link', '/client-graphql', operationsOf(clientSchema.schema)), scale(200, 200_000)),
    3_600_000,
  );

  it('pages behind a link, and the forms on them', async () => {
    for (let step = 0; step < scale(1, 50); step += 1) {
      const { clinic, dana, couple } = busy;
      const [link] = await clinic.assignment(dana, couple, { partners: [couple.partnerIds[0]] });
      const phone = await clinic.openedPhone(dana, link!);
      await clinic.accept(phone);
      cookies = { ...cookies, link: `${names.link}=${await phone.cookie(names.link)}` };
      const texts = await Promise.all(pages.map(async (page) => (await phone.get(page)).text));
      const all = [...new Set([...pages, ...addressesIn(texts)])];
      const inputs = inputsIn(texts);
      expect(inputs.size).toBeGreaterThan(8);
      // Sent once, a step has no more questions: that comes at the end.
      const unsent = all.filter((path) => !path.startsWith('/s/send'));
      await holds(hostileForm(unsent, inputs), scale(80, 3_000), TABS);
      await holds(hostileForm([...all, '/s/send'], inputs), scale(20, 1_000), TABS);
    }
  }, 3_600_000);

  it('any method, path, header and body', () => holds(anyRequest(paths), scale(300, 250_000)), 3_600_000);

  it('notices what breaks', () => {
    expect(isBroken({ status: 500, body: '' })).toBe(true);
    expect(isBroken({ status: 200, body: '{"errors":[{"extensions":{"code":"INTERNAL"}}]}' })).toBe(true);
    expect(isBroken({ status: 400, body: 'Error: x\n    at run (file.js:1:2)' })).toBe(true);
    expect(isBroken({ status: 404, body: '{}' })).toBe(false);
  });
});

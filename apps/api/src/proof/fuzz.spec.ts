import { cookieNames } from '@groundwork/access';
import * as fc from 'fast-check';
import { Agent, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clientSchema, staffSchema } from '../graphql/schema-holder';
import { operationsOf } from '../testing/any-operation';
import { busyClinic } from '../testing/busy-clinic';
import { TestApi } from '../testing/test-api';
import { anyRequest, hostileCall, type Sent } from './hostile';
import { isWhole, proved, scale } from './proof';

const PATIENCE_MS = 15_000;
const AT_ONCE = 16;
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
const names = cookieNames(false);

let api: TestApi;
let cookies: Readonly<Record<Sent['door'], string>>;
let sent = 0;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

beforeAll(async () => {
  api = await TestApi.start();
  const clinic = await busyClinic(api);
  cookies = { staff: `${names.staff}=${clinic.staffCookie}`, link: `${names.link}=${clinic.linkCookie}` };
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
    const origin = door === 'staff' ? api.config.dashboardOrigin : api.config.linksOrigin;
    const asked = request(
      {
        agent,
        port,
        method,
        path,
        timeout: PATIENCE_MS,
        headers: { host: new URL(origin).host, origin, cookie: cookies[door], ...headers },
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

/** Something broke: a 5xx, a failure that nobody named, or a trace of the code. */
const isBroken = ({ status, body }: Answered): boolean =>
  status >= 500 || status === 0 || body.includes('"INTERNAL"') || /\n\s+at .+:\d+:\d+/.test(body);

const holds = async (requests: fc.Arbitrary<Sent>, runs: number): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(fc.array(requests, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (batch) => {
      const answers = await Promise.all(batch.map(send));
      const broken = batch.flatMap((each, at) =>
        isBroken(answers[at]!) ? [{ each, answer: answers[at] }] : [],
      );
      expect(broken).toEqual([]);
    }),
    // A sample is the same each time; the whole battery is another one each time.
    { numRuns: Math.ceil(runs / AT_ONCE), ...(isWhole ? {} : { seed: 20_261_123 }), endOnFailure: !isWhole },
  );
};

describe('whatever is sent, nothing breaks or hangs:', () => {
  it('operations of the staff contract', () => {
    // Signing out would end the session that the others need.
    const operations = operationsOf(staffSchema.schema).filter(({ name }) => name !== 'signOut');
    return holds(hostileCall('staff', '/graphql', operations), scale(400, 60_000));
  }, 3_600_000);

  it(
    'operations of the link holders’ contract',
    () =>
      holds(hostileCall('link', '/client-graphql', operationsOf(clientSchema.schema)), scale(200, 40_000)),
    3_600_000,
  );

  it('any method, path, header and body', () => holds(anyRequest(paths), scale(400, 100_000)), 3_600_000);

  it('notices what breaks', () => {
    expect(isBroken({ status: 500, body: '' })).toBe(true);
    expect(isBroken({ status: 200, body: '{"errors":[{"extensions":{"code":"INTERNAL"}}]}' })).toBe(true);
    expect(isBroken({ status: 400, body: 'Error: x\n    at run (file.js:1:2)' })).toBe(true);
    expect(isBroken({ status: 404, body: '{}' })).toBe(false);
  });
});

import { once } from '@groundwork/testing';
import { randomBytes } from 'node:crypto';
import { SecretHasher } from '../../secrets/secret-hasher';
import { placeIn, type Place } from '../../testing/cast';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';
import { networkOf } from '../sign-in';
import { NETWORK_TRIES } from './network-tries';

let api: TestApi;
let place: Place;
let pin: string;
let wrong: string;

beforeAll(async () => {
  api = await TestApi.start();
  place = await placeIn(await api.clinic());
  pin = await place.clinic.pin(place.lead, place.couple.partnerIds[0]);
  wrong = String((Number(pin) + 1) % 1_000_000).padStart(6, '0');
});
afterAll(() => api.stop());

const freshLink = async (): Promise<TestLink> => {
  const partners = [place.couple.partnerIds[0]];
  const [link] = await place.clinic.assignment(place.lead, place.couple, { partners });
  return link!;
};

const unknownToken = (): string => randomBytes(32).toString('base64url');

interface Tried {
  readonly status: number;
  readonly body: string;
  readonly ms: number;
}

const attempt = async (token: string, typed: string, address?: string): Promise<Tried> => {
  const begun = performance.now();
  const { status, text } = await api.phone(address).post('/t').type('form').send({ token, pin: typed });
  return { status, body: text.replaceAll(token, 'TOKEN'), ms: performance.now() - begun };
};

const opens = async (token: string, typed: string, address?: string): Promise<boolean> =>
  (await attempt(token, typed, address)).status === 303;

const address = (host: string): string => `2001:db8:${randomBytes(2).toString('hex')}:7::${host}`;

/** A network from which so much was tried just now. */
const tried = (from: string, times: number): Promise<unknown> =>
  api.sql(
    `insert into sign_in_delay (subject, wrong, until) values ($1, $2, now() + interval '15 minutes')
     on conflict (subject) do update set wrong = excluded.wrong, until = excluded.until`,
    [api.hasher.lookup('link-network', networkOf(from)), times],
  );

const failuresOf = async ({ linkId }: TestLink): Promise<number> => {
  const [row] = await api.sql<{ failures: number }[]>('select failures from task_link where id = $1', [
    linkId,
  ]);
  return row!.failures;
};

describe('tries from one network', () => {
  it('open nothing after thirty that did not, until a quarter of an hour is over', async () => {
    const link = await freshLink();
    const from = address('1');
    const guesses = Array.from({ length: NETWORK_TRIES - 1 }, () => attempt(unknownToken(), pin, from));
    await Promise.all(guesses);
    expect(await opens(link.token, pin, from)).toBe(true);
    expect(await opens(unknownToken(), pin, from)).toBe(false);
    const { status, body } = await attempt(link.token, pin, from);
    expect([status, body]).toEqual([401, (await attempt(link.token, wrong)).body]);
    // Another device of that network is in it, too; another network isn't.
    expect(await opens(link.token, pin, from.replace(/::1$/, '::2'))).toBe(false);
    expect(await opens(link.token, pin)).toBe(true);
    await api.sql(`update sign_in_delay set until = until - interval '15 minutes' where subject = $1`, [
      api.hasher.lookup('link-network', networkOf(from)),
    ]);
    expect(await opens(link.token, pin, from)).toBe(true);
  });

  it('are not counted against a link once there are too many: nobody can lock it by them', async () => {
    const link = await freshLink();
    const from = address('1');
    await tried(from, NETWORK_TRIES);
    for (let i = 0; i < 3; i += 1) expect(await opens(link.token, wrong, from)).toBe(false);
    expect(await failuresOf(link)).toBe(0);
    expect(await opens(link.token, wrong)).toBe(false);
    expect(await failuresOf(link)).toBe(1);
  });

  it('are not used up by what opens, however often a network opens its links', async () => {
    const link = await freshLink();
    const from = address('1');
    await tried(from, NETWORK_TRIES - 1);
    for (let i = 0; i < 3; i += 1) expect(await opens(link.token, pin, from)).toBe(true);
    expect(await opens(link.token, wrong, from)).toBe(false);
    expect(await opens(link.token, pin, from)).toBe(false);
  });

  it('are no tries while there is no room to check them: neither for the link nor for the network', async () => {
    const link = await freshLink();
    const from = address('1');
    await tried(from, NETWORK_TRIES - 1);
    const hasher = api.get(SecretHasher);
    const { longestLine } = hasher as unknown as { readonly longestLine: number };
    Object.assign(hasher, { longestLine: 0 });
    for (let i = 0; i < 3; i += 1) expect(await opens(link.token, pin, from)).toBe(false);
    Object.assign(hasher, { longestLine });
    expect(await failuresOf(link)).toBe(0);
    expect(await opens(link.token, pin, from)).toBe(true);
  });
});

it('a press on the button without a PIN is no try: neither for the link nor for the network', async () => {
  const link = await freshLink();
  const from = address('1');
  await tried(from, NETWORK_TRIES - 1);
  for (const typed of ['', 'test', '12345', '1234567']) {
    for (let i = 0; i < 3; i += 1) expect(await opens(link.token, typed, from)).toBe(false);
  }
  expect(await failuresOf(link)).toBe(0);
  expect(await opens(link.token, pin, from)).toBe(true);
});

it('a new link of the same partner is no way around the count of the others', async () => {
  const first = await freshLink();
  for (let i = 0; i < 4; i += 1) await attempt(first.token, wrong);
  const { mintLink } = await place.lead.browser.must<{ mintLink: { url: string } }>(
    'mutation ($input: TaskInput!) { mintLink(input: $input) { url } }',
    once({ taskId: first.taskId }),
  );
  const second = mintLink.url.split('#')[1]!;
  expect(await opens(second, pin)).toBe(true);
  expect(await failuresOf(first)).toBe(4);
  await attempt(first.token, wrong);
  expect(await opens(first.token, pin)).toBe(false);
  expect(await opens(second, pin)).toBe(true);
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

it('takes the same time for whatever does not open', async () => {
  const closed = async (change: string): Promise<TestLink> => {
    const link = await freshLink();
    await api.sql(`update task_link set ${change} where id = $1`, [link.linkId]);
    return link;
  };
  const [sample, revoked, expired, paused, locked] = await Promise.all([
    freshLink(),
    closed('revoked_at = now()'),
    closed('expires_at = now()'),
    closed(`paused_until = now() + interval '1 hour'`),
    closed('locked_at = now()'),
  ]);
  const worn = address('1');
  await tried(worn, NETWORK_TRIES);
  const kinds: Readonly<Record<string, () => Promise<Tried>>> = {
    'a wrong PIN': () => attempt(sample.token, wrong),
    'an unknown link': () => attempt(unknownToken(), pin),
    revoked: () => attempt(revoked.token, pin),
    expired: () => attempt(expired.token, pin),
    paused: () => attempt(paused.token, pin),
    locked: () => attempt(locked.token, pin),
    'no PIN': () => attempt(sample.token, ''),
    'too many tries': () => attempt(sample.token, pin, worn),
  };
  expect(await opens(sample.token, pin)).toBe(true);
  const times = new Map(Object.keys(kinds).map((kind) => [kind, [] as number[]]));
  for (let round = 0; round < 31; round += 1) {
    await api.sql('update task_link set failures = 0, paused_until = null where id = $1', [sample.linkId]);
    // Four at a time, and each time others together, so that what slows one slows the others as well.
    const order = Object.entries(kinds).sort(() => randomBytes(1)[0]! - 128);
    for (let i = 0; i < order.length; i += 4) {
      await Promise.all(
        order.slice(i, i + 4).map(async ([kind, act]) => {
          const { status, ms } = await act();
          expect({ kind, status }).toEqual({ kind, status: 401 });
          times.get(kind)!.push(ms);
        }),
      );
    }
  }
  const medians = [...times.values()].map(median);
  // Without the stand-ins for a hash that is not made it is three times as much, or more.
  expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.4);
}, 240_000);

import { once } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { castOf, type Cast } from '../../testing/cast';
import { itNeedsAStaffSession } from '../../testing/operation-promises';
import { told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestMember } from '../../testing/test-clinic';
import type { OwnSession, OwnSessions } from './own-sessions.types';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const list = '{ ownSessions { sessions { id browser platform startedAt lastUsedAt current } } }';
const end = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { sessions { id } } }';
const endOthers =
  'mutation ($input: EndOtherSessionsInput!) { endOtherSessions(input: $input) { sessions { id } } }';
const viewer = '{ viewer { role } }';

const sessionsOf = async ({ browser }: Pick<TestMember, 'browser'>): Promise<readonly OwnSession[]> =>
  (await browser.must<{ ownSessions: OwnSessions }>(list)).ownSessions.sessions;

/** The same person at another browser. */
const elsewhere = async ({ email }: TestMember) => {
  const browser = api.browser();
  await api.signIn(browser, email);
  return browser;
};

describe('own sessions', () => {
  itNeedsAStaffSession({ name: 'ownSessions', document: list }, () => ({}), stage);

  it('names one’s own browsers, the one that asks first, and nobody else’s', async () => {
    const member = await cast.own.clinic.member('assistant');
    const other = await elsewhere(member);
    const sessions = await sessionsOf(member);
    expect(sessions.map(({ current }) => current)).toEqual([true, false]);
    expect((await sessionsOf({ browser: other })).map(({ id }) => id)).toEqual(
      sessions.map(({ id }) => id).reverse(),
    );
  });

  it('leaves out what is over', async () => {
    const member = await cast.own.clinic.member();
    await elsewhere(member);
    const [, other] = await sessionsOf(member);
    await api.sql(`update staff_session set last_seen_at = now() - interval '30 minutes' where id = $1`, [
      other!.id,
    ]);
    expect(await sessionsOf(member)).toHaveLength(1);
  });
});

describe('ending a session', () => {
  it('ends that one at once, and leaves the others', async () => {
    const member = await cast.own.clinic.member();
    const [one, other] = [await elsewhere(member), await elsewhere(member)];
    const [{ id }] = (await sessionsOf({ browser: one })).filter(({ current }) => current) as [OwnSession];
    await member.browser.must(end, once({ sessionId: id }));
    expect(await one.refusal(viewer)).toEqual(told.unauthenticated);
    await other.must(viewer);
    await member.browser.must(viewer);
  });

  it('finds no session of others, not the one that asks, and none that is unknown', async () => {
    const member = await cast.own.clinic.member();
    const colleague = await cast.own.clinic.member();
    const [own] = await sessionsOf(member);
    const [foreign] = await sessionsOf(colleague);
    const [ofStranger] = await sessionsOf(cast.stranger.lead);
    for (const sessionId of [own!.id, foreign!.id, ofStranger!.id, randomUUID(), 'no-such-id', ''])
      expect(await member.browser.refusal(end, once({ sessionId }))).toEqual(told.notFound);
    for (const { browser } of [member, colleague, cast.stranger.lead]) await browser.must(viewer);
  });

  it('ends all others on one word, and only one’s own', async () => {
    const member = await cast.own.clinic.member();
    const others = [await elsewhere(member), await elsewhere(member)];
    const asked = once({});
    await member.browser.must(endOthers, asked);
    for (const browser of others) expect(await browser.refusal(viewer)).toEqual(told.unauthenticated);
    await cast.own.lead.browser.must(viewer);
    const later = await elsewhere(member);
    await member.browser.must(endOthers, asked);
    await later.must(viewer);
    expect(await sessionsOf(member)).toHaveLength(2);
  });

  it('needs a session', async () => {
    for (const [document, input] of [
      [end, { sessionId: randomUUID() }],
      [endOthers, {}],
    ] as const)
      for (const browser of [cast.nobody, cast.linkHolder])
        expect(await browser.refusal(document, once(input))).toEqual(told.unauthenticated);
  });
});

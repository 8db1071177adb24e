import { auditOf } from '../../testing/audit';
import { castOf, type Cast } from '../../testing/cast';
import { itNeedsAStaffSession } from '../../testing/operation-promises';
import { told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestMember } from '../../testing/test-clinic';
import type { News } from './caseload.types';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const news = `query ($since: Instant!) { news(since: $since) { at responses {
  responseId coupleId partnerId partnerName coupleNames exerciseTitle submittedAt sinceLastVisit } } }`;
const LONG_AGO = '2020-01-01T00:00:00.000Z';

const read = async ({ browser }: TestMember, since: string): Promise<News> =>
  (await browser.must<{ news: News }>(news, { since })).news;

const sql = <T>(text: string, parameters: unknown[]): Promise<T> => api.sql(text, parameters);

const secondsSinceSeen = async ({ staffId }: TestMember): Promise<number> => {
  const [row] = await sql<[{ seconds: number }]>(
    'select extract(epoch from now() - max(last_seen_at))::int as seconds from staff_session where staff_id = $1',
    [staffId],
  );
  return row.seconds;
};

itNeedsAStaffSession({ name: 'news', document: news }, () => ({ since: LONG_AGO }), stage, {
  wrong: ['admin', 'assistant'],
  leavesNoTrace: true,
});

it('brings each response once, to the care team alone, when it is asked on from the last answer', async () => {
  const { own, second, colleague, supervisor, owner, stranger } = cast;
  const start = (await read(own.lead, LONG_AGO)).at;
  const responseId = await own.clinic.response(own.lead, own.couple, { step: 'support' });

  for (const member of [own.lead, second]) {
    const { at, responses } = await read(member, start);
    expect(responses).toMatchObject([
      {
        responseId,
        coupleId: own.couple.id,
        partnerId: own.couple.partnerIds[0],
        partnerName: 'Ada',
        coupleNames: ['Ada', 'Ben'],
        exerciseTitle: 'One step today',
      },
    ]);
    expect((await read(member, at)).responses).toEqual([]);
  }
  for (const member of [colleague.lead, supervisor, owner, stranger.lead]) {
    expect((await read(member, start)).responses).toEqual([]);
  }
});

it('measures what is new by the last visit, not by the instant that it was asked for', async () => {
  const { lead, clinic, couple } = cast.colleague;
  const before = await clinic.response(lead, couple, { step: 'support' });
  await sql(`update response set created_at = now() - interval '2 days' where id = $1`, [before]);
  await sql(`update staff_session set last_seen_at = now() - interval '1 day' where staff_id = $1`, [
    lead.staffId,
  ]);
  await api.signIn(lead.browser, lead.email);
  const after = await clinic.response(lead, couple, { step: 'selfCare' });
  const { responses } = await read(lead, LONG_AGO);
  expect(responses.map(({ responseId, sinceLastVisit }) => [responseId, sinceLastVisit])).toEqual([
    [after, true],
    [before, false],
  ]);
});

it('leaves no audit row and does not extend the session, as every other operation does', async () => {
  const { lead, clinic, couple } = cast.own;
  await sql(`update staff_session set last_seen_at = now() - interval '10 minutes' where staff_id = $1`, [
    lead.staffId,
  ]);
  expect(await auditOf(api, clinic.id, () => read(lead, LONG_AGO))).toEqual([]);
  expect(await secondsSinceSeen(lead)).toBeGreaterThanOrEqual(600);

  const asked = 'query ($id: ID!) { couple(id: $id) { id } }';
  expect(await auditOf(api, clinic.id, () => lead.browser.must(asked, { id: couple.id }))).toHaveLength(1);
  expect(await secondsSinceSeen(lead)).toBeLessThan(60);
});

it('answers nobody whose session is over', async () => {
  const member = await cast.own.clinic.member('clinician');
  await read(member, LONG_AGO);
  await sql(`update staff_session set last_seen_at = now() - interval '31 minutes' where staff_id = $1`, [
    member.staffId,
  ]);
  expect(await member.browser.refusal(news, { since: LONG_AGO })).toEqual(told.unauthenticated);
});

it('takes an instant only', async () => {
  for (const since of ['yesterday', '', 7, null]) {
    expect(await cast.own.lead.browser.refusal(news, { since })).toMatchObject({ code: 'BAD_REQUEST' });
  }
});

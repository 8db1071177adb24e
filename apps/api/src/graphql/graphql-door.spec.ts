import { once } from '@groundwork/testing';
import { auditOf } from '../testing/audit';
import { placeIn, type Place } from '../testing/cast';
import { TestApi } from '../testing/test-api';

let api: TestApi;
let place: Place;

beforeAll(async () => {
  api = await TestApi.start();
  place = await placeIn(await api.clinic());
});
afterAll(() => api.stop());

const unreadable = { message: "The request can't be read.", code: 'BAD_REQUEST' };
const name = '{ viewer { name } }';

const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
  place.lead.browser.refusal(query, variables);

describe('a request', () => {
  it.each([
    ['two root fields', '{ viewer { name } colleagues { name } }'],
    ['one root field under two names', '{ one: viewer { name } other: viewer { name } }'],
    ['a fragment at the root', '{ ...both } fragment both on Query { viewer { name } colleagues { name } }'],
    ['an inline fragment at the root', '{ ... on Query { viewer { name } } }'],
    ['no operation', 'fragment both on Query { viewer { name } }'],
    ['a question about the schema', '{ __schema { types { name } } }'],
    ['a question about a type', '{ __type(name: "Couple") { name } }'],
    ['a field that is not there', '{ viewer { nam } }'],
    ['a root field that only link holders have', '{ myTask { id } }'],
    ['half a document', '{ viewer { name'],
    ['nothing', ''],
  ])('with %s is refused without a hint at the schema, and nothing runs', async (_what, query) => {
    await place.lead.browser.must(name);
    const lines = await auditOf(api, place.clinic.id, async () => {
      const refusal = await ask(query);
      expect(refusal).toEqual(unreadable);
    });
    expect(lines).toEqual([]);
  });

  it('with two mutations does neither', async () => {
    const document = `mutation ($input: SetTimeZoneInput!, $other: SetTimeZoneInput!) {
      setTimeZone(input: $input) { id } again: setTimeZone(input: $other) { id } }`;
    const to = (timeZone: string) => once({ coupleId: place.couple.id, timeZone }).input;
    expect(await ask(document, { input: to('Europe/Rome'), other: to('Europe/Paris') })).toEqual(unreadable);
    const zone = 'query ($id: ID!) { couple(id: $id) { timeZone } }';
    expect(await place.lead.browser.must(zone, { id: place.couple.id })).toEqual({
      couple: { timeZone: 'Europe/Berlin' },
    });
  });

  it.each([
    ['a list of requests', [{ query: name }, { query: name }]],
    [
      'the hash of a document',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    ],
    ['two operations', { query: 'query One { viewer { name } } query Other { viewer { name } }' }],
  ])('that is %s gets no data', async (_what, body) => {
    const answer = await place.lead.browser.post('/graphql').send(body);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain('clinician person');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=b'])(
    'sent as %s, as any page can send it without asking, is not answered',
    async (type) => {
      const body = JSON.stringify({ query: name });
      const post = (as: string) => place.lead.browser.post('/graphql').set('Content-Type', as).send(body);
      expect((await post('application/json')).text).toContain('clinician person');
      const answer = await post(type);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toContain('clinician person');
    },
  );
});

describe('an answer', () => {
  it('to more than fits says to shorten it, as it says what is wrong with a field', async () => {
    const body = { query: name, variables: { message: 'é'.repeat(50_000) } };
    const { status, text } = await place.lead.browser.post('/graphql').send(body);
    const message = 'This is too long to send at once. Please shorten it. What you wrote still stands here.';
    expect(status).toBe(413);
    expect(JSON.parse(text)).toEqual({ errors: [{ message, extensions: { code: 'INVALID' } }] });
  });

  it('that fails halfway holds no data', async () => {
    const { data, errors } = await place.lead.browser.ask('query ($id: ID!) { couple(id: $id) { id } }', {
      id: 'none',
    });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it('to what nobody foresaw says where to ask, and nothing of the database', async () => {
    const couple = await place.clinic.couple(place.lead);
    const read = 'query ($id: ID!) { couple(id: $id) { partners { name } } }';
    await place.lead.browser.must(read, { id: couple.id });
    // The names are ciphertext of a key that nobody has.
    await api.sql(
      'update partner set display_name = set_byte(display_name, 3, 255 - get_byte(display_name, 3)) where couple_id = $1',
      [couple.id],
    );
    const refusal = await ask(read, { id: couple.id });
    expect(refusal.code).toBe('INTERNAL');
    expect(refusal.message).toMatch(
      /^Something went wrong on our side\. Nothing was half-done\. Reference: [0-9a-f]{8}\.$/,
    );
  });

  it('says nothing of what runs here, and may be used by no other site', async () => {
    const { headers } = await place.lead.browser.post('/graphql').send({ query: name });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

it('is answered with something that no browser keeps', async () => {
  for (const path of ['/graphql', '/GraphQL/']) {
    const response = await place.lead.browser.post(path).send({ query: name });
    expect([response.status, response.headers['cache-control']]).toEqual([200, 'no-store']);
  }
});

import type { GraphqlClient } from '@groundwork/testing';
import { placeIn, type Place } from '../../testing/cast';
import { TestApi } from '../../testing/test-api';

let api: TestApi;
let place: Place;
let phone: GraphqlClient;

beforeAll(async () => {
  api = await TestApi.start();
  place = await placeIn(await api.clinic());
  const [link] = await place.clinic.assignment(place.lead, place.couple, {
    partners: [place.couple.partnerIds[0]],
  });
  phone = await place.clinic.openedPhone(place.lead, link!);
  await place.clinic.accept(phone);
});
afterAll(() => api.stop());

const PERSONAL = /Ada|Ben|clinician person|Clinic|One step today/;
const SOURCES = /node_modules|\bat \S+ \(|SyntaxError|PayloadTooLarge|unsupported/;
const FORM = 'application/x-www-form-urlencoded';

const html = (path: string, type: string, body: string) =>
  phone.post(path).set('Accept', 'text/html,*/*;q=0.8').set('Content-Type', type).send(body);
const json = (path: string, type: string, body: string) =>
  phone.post(path).set('Accept', 'application/json').set('Content-Type', type).send(body);

const many = (count: number): string => Array.from({ length: count }, (_, n) => `f${n}=1`).join('&');

const unreadable: readonly (readonly [what: string, status: number, type: string, body: string])[] = [
  ['a form over 256 KB', 413, FORM, `smallest=${'a'.repeat(300_000)}`],
  ['a form of more than 500 inputs', 413, FORM, many(600)],
  ['a form in an unknown charset', 400, `${FORM}; charset=koi8-r`, 'smallest=a'],
  ['half a JSON', 400, 'application/json', '{"answers":'],
  ['JSON over 64 KB', 413, 'application/json', `{"answers":{"smallest":"${'a'.repeat(70_000)}"}}`],
];

describe('a body that can not be read', () => {
  it.each(unreadable)('%s gets a calm page with the usual frame', async (_, status, type, body) => {
    for (const path of ['/s/q/4', '/t', '/s/draft', '/s/nothing']) {
      const page = await html(path, type, body);
      expect([page.status, page.type]).toEqual([status, 'text/html']);
      expect(page.text).toContain('<title>Error: Your step</title>');
      expect(page.text).toContain('href="/leave"');
      expect(page.text).not.toMatch(PERSONAL);
      expect(page.text).not.toMatch(SOURCES);
      expect(page.headers).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex, nofollow',
      });
      expect(page.headers['content-security-policy']).toContain("style-src 'self' 'sha256-");
      expect(page.headers['set-cookie']).toBeUndefined();
    }
    expect((await phone.get('/s/step')).status).toBe(200);
  });

  it.each(unreadable)('%s gets a script a sentence in JSON', async (_, status, type, body) => {
    for (const path of ['/s/q/4', '/s/draft']) {
      const answer = await json(path, type, body);
      expect([answer.status, answer.body]).toEqual([
        status,
        { problems: [{ path: '', text: expect.stringMatching(/^[A-Z][^{}]+\.$/) }] },
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  const tooLarge = 'This is too long to send at once. Please shorten it. What you wrote still stands here.';
  const refusals: Readonly<Record<number, object>> = {
    400: { message: "The request can't be read.", extensions: { code: 'BAD_REQUEST' } },
    413: { message: tooLarge, extensions: { code: 'INVALID' } },
  };
  it.each(unreadable)('%s is refused by GraphQL in its own words', async (_, status, type, body) => {
    for (const answer of [
      await json('/client-graphql', type, body),
      await api.browser().post('/graphql').set('Content-Type', type).send(body),
    ]) {
      expect([answer.status, answer.body]).toEqual([status, { errors: [refusals[status]] }]);
      expect(answer.text).not.toMatch(SOURCES);
    }
  });

  it('is not an address that can not be read', async () => {
    const page = await phone.get('/s/%E0%A4%A');
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(page.status).toBeLessThan(500);
    expect(page.text).not.toMatch(SOURCES);
  });
});

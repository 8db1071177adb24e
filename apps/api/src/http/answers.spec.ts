import { once } from '@groundwork/testing';
import { HttpAdapterHost } from '@nestjs/core';
import { TestApi } from '../testing/test-api';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

interface Asked {
  readonly at: 'desk' | 'links';
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
}

/** As the router keeps what the controllers declare. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

const long = JSON.stringify({ query: 'x'.repeat(70_000) });
const JSON_TYPE = { 'Content-Type': 'application/json' };
const elsewhere = { 'Sec-Fetch-Site': 'cross-site' };

/** What an attacker sends, and the status that it gets. */
const refusals: readonly (readonly [status: number, asked: Asked])[] = [
  [200, { at: 'desk', path: '/couples/1' }],
  [404, { at: 'desk', path: '/t' }],
  [400, { at: 'desk', path: '/%zz' }],
  [404, { at: 'links', path: '/graphql' }],
  [404, { at: 'links', path: '/a/none.js' }],
  [404, { at: 'links', path: '/t/x' }],
  [404, { at: 'links', path: '/s/none' }],
  [400, { at: 'links', path: '/s/%zz' }],
  [303, { at: 'links', path: '/leave' }],
  ...(['desk', 'links'] as const).flatMap((at) => {
    const asked = { at, path: at === 'desk' ? '/graphql' : '/client-graphql', method: 'POST' } as const;
    return [
      [200, { ...asked, body: { query: at === 'desk' ? '{ viewer { name } }' : '{ myTask { id } }' } }],
      [400, { ...asked, headers: JSON_TYPE, body: '{' }],
      [400, { ...asked, headers: { 'Content-Type': 'text/plain' }, body: '{}' }],
      [400, { ...asked, headers: { 'Content-Type': 'application/json; charset=koi8-r' }, body: '{}' }],
      [400, { ...asked, headers: { ...JSON_TYPE, 'Content-Encoding': 'br' }, body: '{}' }],
      [413, { ...asked, headers: JSON_TYPE, body: long }],
      [403, { ...asked, headers: elsewhere, body: {} }],
    ] as const;
  }),
  [401, { at: 'links', path: '/t', method: 'POST', body: {} }],
  [403, { at: 'links', path: '/t', method: 'POST', headers: elsewhere, body: {} }],
];

const ask = ({ at, path, method = 'GET', headers = {}, body }: Asked) => {
  const browser = at === 'desk' ? api.browser() : api.phone();
  return (method === 'POST' ? browser.post(path) : browser.get(path)).set({ ...headers }).send(body);
};

describe('every answer', () => {
  it.each(refusals)(
    'of status %i is kept, framed, sniffed and told on by nobody: %j',
    async (status, asked) => {
      const answer = await ask(asked);
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
      });
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('is kept by nobody at any address that can be read', async () => {
    const { router } = api.get(HttpAdapterHost).httpAdapter.getInstance<{ router: { stack: Layer[] } }>();
    const read = router.stack.filter(({ route }) => route?.methods.get).map(({ route }) => route!.path);
    expect(read).toEqual(expect.arrayContaining(['/healthz', '/t', '/s/*path', '/*path']));
    for (const path of read)
      for (const at of ['desk', 'links'] as const) {
        const { headers } = await ask({ at, path: path.replace(/[:*{].*/, 'x') });
        expect([at, path, headers['cache-control']]).toEqual([at, path, 'no-store']);
      }
  });

  it('keeps only what is hashed, for ever', async () => {
    const page = await api.browser().get('/');
    const script = /\/assets\/[\w.-]+\.js/.exec(page.text)?.[0] ?? '';
    const answer = await api.browser().get(script);
    expect([answer.status, answer.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
  });

  it('goes to our own site alone, whatever an address asks for', async () => {
    for (const query of ['next=https://elsewhere.example', 'return=//elsewhere.example', 'to=/t']) {
      const { location } = (await api.phone().get(`/leave?${query}`)).headers;
      expect(location).toBe(api.config.neutralSite);
    }
  });

  it('listens to no other host and no other method than the request itself names', async () => {
    const browser = api.browser();
    const misled = await browser.get('/').set('X-Forwarded-Host', 'elsewhere.example');
    expect(misled.text).not.toContain('elsewhere.example');
    const input = once({ email: 'nobody@mail.example', password: 'x' });
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { next } }';
    const overridden = await browser
      .get(`/graphql?${new URLSearchParams({ query, variables: JSON.stringify(input) }).toString()}`)
      .set('X-HTTP-Method-Override', 'POST');
    expect(overridden.type).toBe('text/html');
  });
});

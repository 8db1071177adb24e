import { once, type GraphqlClient } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { placeIn, type Place } from '../../testing/cast';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';

let api: TestApi;
let place: Place;

beforeAll(async () => {
  api = await TestApi.start();
  place = await placeIn(await api.clinic());
});
afterAll(() => api.stop());

const PERSONAL = /Ada|Ben|clinician person|Clinic|One step today|In your own time/;

interface Visit {
  readonly link: TestLink;
  readonly pin: string;
  readonly phone: GraphqlClient;
}

const linkWithPin = async (): Promise<Omit<Visit, 'phone'>> => {
  const partners = [place.couple.partnerIds[0]];
  const [link] = await place.clinic.assignment(place.lead, place.couple, {
    partners,
    message: 'In your own time.',
  });
  return { link: link!, pin: await pinOnce() };
};
let pin: Promise<string> | undefined;
const pinOnce = () => (pin ??= place.clinic.pin(place.lead, place.couple.partnerIds[0]));

const visit = async (): Promise<Visit> => {
  const opened = await linkWithPin();
  const phone = await place.clinic.openedPhone(place.lead, opened.link);
  await place.clinic.accept(phone);
  return { ...opened, phone };
};

/** Every row that a partner's requests could change. */
const stored = (): Promise<unknown> => {
  const of = (table: string) =>
    api.sql<unknown[]>(`select to_jsonb(t) as row from ${table} t where clinic_id = $1 order by id`, [
      place.clinic.id,
    ]);
  const tables = [
    'task_link',
    'link_session',
    'draft_revision',
    'response',
    'audit_entry',
    'task',
    'couple_event',
  ];
  return Promise.all(tables.map(of));
};

describe('the first page', () => {
  it('is the same bytes for everybody, with no name, no clinic and no cookie', async () => {
    const { phone, link } = await visit();
    const first = await api.phone().get('/t');
    expect(first.status).toBe(200);
    expect(first.text).not.toMatch(PERSONAL);
    expect(first.headers['set-cookie']).toBeUndefined();
    for (const [browser, path] of [
      [phone, '/t'],
      [api.phone(), `/t?token=${link.token}`],
      [api.phone().hold('s', 'made-up'), '/t'],
    ] as const) {
      const page = await browser.get(path);
      expect([page.status, page.text, page.headers['set-cookie']]).toEqual([200, first.text, undefined]);
    }
  });

  it('changes nothing by being fetched, however often and however it is asked', async () => {
    const { link } = await linkWithPin();
    const before = await stored();
    for (const path of [
      '/t',
      `/t?token=${link.token}`,
      `/t?token=${link.token}&pin=${await pinOnce()}`,
      '/s',
      '/s/close',
      '/leave',
    ]) {
      await api.phone().get(path);
      const head = await api.phone().head(path);
      expect(head.text ?? '').toBe('');
      expect(head.headers['set-cookie']?.toString() ?? '').not.toMatch(/^s=\w/);
    }
    expect(await stored()).toEqual(before);
    expect(
      (
        await api
          .phone()
          .post('/t')
          .type('form')
          .send({ token: link.token, pin: await pinOnce() })
      ).status,
    ).toBe(303);
    expect(await stored()).not.toEqual(before);
  });

  it('is kept by nobody and loads nothing from elsewhere', async () => {
    const { phone } = await visit();
    for (const page of [await api.phone().get('/t'), await phone.get('/s/step')]) {
      expect(page.headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
      });
      expect(page.headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-/,
      );
      expect(page.headers['x-powered-by']).toBeUndefined();
      const addresses = [...page.text.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(
        ([, address]) => address!,
      );
      expect(addresses.filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual([]);
    }
  });
});

describe('opening', () => {
  it('gives a cookie that no script and no other site gets, and leaves the token out of the address', async () => {
    const { link } = await linkWithPin();
    const { headers, status } = await api
      .phone()
      .post('/t')
      .type('form')
      .send({ token: link.token, pin: await pinOnce() });
    expect([status, headers.location]).toEqual([303, '/s?opened=1']);
    const [cookie, ...more] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^s=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(more).toEqual([]);
  });

  it('ends what another link had opened in the same browser, and nothing when it fails', async () => {
    const { phone, link } = await visit();
    const copied = api.phone().hold('s', await phone.cookie('s'));
    const open = (token: string, typed: string) => phone.post('/t').type('form').send({ token, pin: typed });
    expect((await open(link.token, 'wrong')).status).toBe(401);
    expect((await copied.get('/s/step')).status).toBe(200);
    const next = await linkWithPin();
    expect((await open(next.link.token, next.pin)).status).toBe(303);
    expect([(await copied.get('/s/step')).status, (await phone.get('/s')).status]).toEqual([404, 303]);
  });

  it('shows the step afterwards, and before it nothing but one closed page', async () => {
    const { phone } = await visit();
    expect((await phone.get('/s/step')).text).toMatch(PERSONAL);
    const closed = await api.phone().get('/s/step');
    expect(closed.status).toBe(404);
    expect(closed.text).not.toMatch(PERSONAL);
    for (const path of ['/s', '/s/q/1', '/s/check', '/s/received', '/s/no-such-page']) {
      for (const browser of [api.phone(), api.phone().hold('s', 'made-up')]) {
        const page = await browser.get(path);
        expect([page.status, page.text]).toEqual([404, closed.text]);
      }
    }
  });
});

describe('where a request comes from', () => {
  it('lets no other site post, and takes the word of the browser first', async () => {
    const { phone, link } = await visit();
    const draft = { step: link.taskId, answers: { step: 'support' } };
    const post = (headers: Readonly<Record<string, string>>) =>
      phone.post('/s/draft').set('Accept', 'application/json').set(headers).send(draft);
    expect((await post({})).status).toBe(200);
    // A form behind `no-referrer` says that it comes from nowhere.
    expect((await post({ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' })).status).toBe(200);

    const before = await stored();
    for (const headers of [
      { Origin: 'https://elsewhere.example' },
      { Origin: api.config.dashboardOrigin },
      { Origin: 'null' },
      { Origin: '' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
    ]) {
      const refused = await post(headers as unknown as Readonly<Record<string, string>>);
      expect({ headers, status: refused.status }).toEqual({ headers, status: 403 });
    }
    expect(await stored()).toEqual(before);
  });

  it.each(['/t', '/s/draft', '/s/send', '/leave', '/client-graphql'])(
    'lets no other site post to %s',
    async (path) => {
      const { phone } = await visit();
      const { status } = await phone.post(path).set('Origin', 'https://elsewhere.example').send({});
      expect(status).toBe(403);
      expect((await phone.post(path).send({})).status).not.toBe(403);
    },
  );

  it('keeps the pages and the dashboard on origins of their own', async () => {
    const { phone } = await visit();
    for (const path of ['/', '/couples', '/graphql', '/sign-in']) {
      expect((await phone.get(path)).status).toBe(404);
      expect((await phone.post(path).send({})).status).toBe(404);
    }
    // Also where nothing answers: the dashboard's page stands in for no page that is missing here.
    for (const path of [
      '/a/',
      '/a/none.js',
      '/a/..%2f..%2fdocuments.json',
      '/robots.txt',
      '/client-graphql',
    ]) {
      const missing = await phone.get(path);
      expect({ path, status: missing.status, text: missing.text }).toEqual({
        path,
        status: 404,
        text: 'Not found.',
      });
    }
    const atDashboard = api.browser();
    for (const path of ['/t', '/s', '/s/step', '/leave', '/client-graphql']) {
      expect((await atDashboard.get(path)).status).toBe(404);
      expect((await atDashboard.post(path).send({})).status).toBe(404);
    }
    const unknownHost = await phone.get('/t').set('Host', 'elsewhere.example');
    expect(unknownHost.status).toBe(404);
  });
});

describe('behind the PIN', () => {
  it('changes nothing by showing pages', async () => {
    const { phone, link } = await visit();
    for (const path of [
      '/s',
      '/s/welcome',
      '/s/step',
      '/s/q/1',
      '/s/skip/1',
      '/s/check',
      '/s/send',
      '/s/draft',
      '/s/stay',
    ]) {
      await phone.get(path);
      await phone.head(path);
    }
    const rows = await api.sql<unknown[]>(
      `select 1 from draft_revision where task_id = $1 union all select 1 from response where task_id = $1`,
      [link.taskId],
    );
    expect(rows).toEqual([]);
    expect((await phone.get('/s/step')).status).toBe(200);
  });

  it('takes the autosave of a script, and tells it plainly when the session is over', async () => {
    const { phone, link } = await visit();
    const autosave = () =>
      phone
        .post('/s/draft')
        .set('Accept', 'application/json')
        .send({ step: link.taskId, answers: { smallest: 'Rest' } });
    const saved = await autosave();
    expect([saved.status, saved.body]).toEqual([200, { revision: 1, savedAt: expect.any(String) }]);
    const wrong = await phone
      .post('/s/draft')
      .set('Accept', 'application/json')
      .send({ step: link.taskId, answers: { stray: 1 } });
    expect([wrong.status, wrong.body]).toMatchObject([422, { problems: [{ path: 'stray' }] }]);

    await place.lead.browser.must(
      'mutation ($input: RevokeLinkInput!) { revokeLink(input: $input) { id } }',
      once({ linkId: link.linkId }),
    );
    expect((await autosave()).status).toBe(401);
  });

  it('takes a form of reasonable size only', async () => {
    const { phone, link } = await visit();
    const post = (length: number) =>
      phone
        .post('/s/q/4')
        .type('form')
        .send({ 'link-step': link.taskId, smallest: 'a'.repeat(length) });
    expect((await post(1_000)).status).toBeLessThan(500);
    expect((await post(300_000)).status).toBe(413);
  });
});

describe('leaving', () => {
  it.each(['get', 'post'] as const)(
    'by %s ends the session on the server, clears the browser and goes elsewhere',
    async (method) => {
      const { phone, link } = await visit();
      const other = await place.clinic.openedPhone(place.lead, link);
      const cookie = await phone.cookie('s');
      const left = await phone[method]('/leave');
      expect([left.status, left.headers.location]).toEqual([303, api.config.neutralSite]);
      expect(left.headers['clear-site-data']).toBe('"cache", "storage"');
      expect(left.headers['set-cookie']).toEqual([
        's=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Strict',
      ]);

      const copied = api.phone().hold('s', cookie);
      for (const browser of [phone, copied]) expect((await browser.get('/s/step')).status).toBe(404);
      expect(await copied.refusal('{ myTask { id } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect((await other.get('/s/step')).status).toBe(200);
    },
  );

  it('works without a session too', async () => {
    for (const browser of [api.phone(), api.phone().hold('s', 'made-up')]) {
      for (const path of ['/leave', '/s/close']) expect((await browser.get(path)).status).toBe(303);
    }
  });
});

describe('ending without leaving', () => {
  const send = async ({ phone, link }: Visit) => {
    const { saveDraft } = await phone.must<{ saveDraft: { revision: number } }>(
      'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }',
      once({ stepId: link.taskId, baseRevision: 0, answers: { step: 'support' } }),
    );
    const form = { 'link-step': link.taskId, act: randomUUID(), revision: String(saveDraft.revision) };
    expect((await phone.post('/s/send').type('form').send(form)).headers.location).toBe('/s/received');
  };

  it.each([
    ['closing a page', '/s/close', () => Promise.resolve()],
    ['finishing a step', '/s/received', send],
  ])(
    '%s ends the session, and leaves on the device what it keeps of other steps',
    async (_, path, before) => {
      const opened = await visit();
      await before(opened);
      const cookie = await opened.phone.cookie('s');
      const { headers } = await opened.phone.get(path);
      expect(headers['clear-site-data']).toBe('"cache"');
      expect(headers['set-cookie']?.toString()).toMatch(/^s=; /);
      expect((await api.phone().hold('s', cookie).get('/s/home')).status).toBe(404);
    },
  );

  it.each([
    ['Sec-Purpose', 'prefetch'],
    ['Sec-Purpose', 'prefetch;prerender'],
    ['Purpose', 'prefetch'],
    ['X-Purpose', 'preview'],
    ['X-Moz', 'prefetch'],
  ])('no prefetch ends anything: %s %s', async (name, value) => {
    const opened = await visit();
    await send(opened);
    for (const path of ['/leave', '/s/close', '/s/received']) {
      const answer = await opened.phone.get(path).set(name, value);
      expect([answer.headers['set-cookie'], answer.headers['clear-site-data']]).toEqual([
        undefined,
        undefined,
      ]);
      expect((await opened.phone.get('/s/home')).status).toBe(200);
    }
    await opened.phone.get('/leave');
    expect((await opened.phone.get('/s/home')).status).toBe(404);
  });
});

describe('outside of the demo', () => {
  it('binds the cookie to one host and to TLS', async () => {
    const secure = await TestApi.start({
      DASHBOARD_ORIGIN: 'https://clinic.example',
      LINKS_ORIGIN: 'https://steps.example',
    });
    try {
      const { link } = await linkWithPin();
      const opened = await secure
        .phone()
        .post('/t')
        .type('form')
        .send({ token: link.token, pin: await pinOnce() });
      expect(opened.status).toBe(303);
      expect(opened.headers['set-cookie']).toEqual([
        expect.stringMatching(/^__Host-s=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
      ]);
      expect(opened.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
      const left = await secure.phone().get('/leave');
      expect(left.headers['set-cookie']?.toString()).toMatch(
        /^__Host-s=; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/,
      );
    } finally {
      await secure.stop();
    }
  });
});

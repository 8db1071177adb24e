/** @jest-environment jsdom */
import { createHash } from 'node:crypto';

import { browserOf } from './testing/browser';
import { everyKind } from './testing/every-kind';
import { routes } from './handle';
import { type Clinic, makeClinic } from './testing/in-memory-clinic';
import { contentSecurityPolicy } from './server';

const opened = (differs: Partial<Clinic> = {}) => {
  const clinic = makeClinic(everyKind, { hasSession: true, ...differs });
  return { clinic, ...browserOf(clinic) };
};

const behindThePin = [
  ...['/s/welcome', '/s/step', '/s/saved', '/s/check', '/s/pause', '/s/skip/4'],
  ...everyKind.fields.map((_, index) => `/s/q/${index + 1}`).filter((path) => path !== '/s/q/6'),
];

/** A partner's own pages, behind any of their links. */
const ownPages = ['/s/home', '/s/seen', '/s/contact'];

describe('without a session', () => {
  const closed = () => opened({ hasSession: false });

  it.each([
    ...behindThePin,
    ...ownPages,
    '/s',
    '/s/received',
    '/s/confidentiality',
    '/s/q/99',
    '/nothing',
    '/s/nothing',
    '/',
  ])('GET %s is one calm page that tells nothing', async (path) => {
    const { get, clinic } = closed();
    const page = await get(path);
    expect(clinic.asked).toBe(0);
    const other = await closed().get('/never-was');
    expect([page.status, page.body]).toEqual([404, other.body]);
    expect(page.text).toContain('This page is closed');
    expect(page.body).not.toMatch(/Alex|Sam|Dana|What I did/);
  });

  it.each(['/s/q/3', '/s/send', '/s/confidentiality', '/s/nothing'])('POST %s does nothing', async (path) => {
    const { post, clinic } = closed();
    const page = await post(path, { act: 'a', revision: '1', textId: 'text-1', then: 'continue' });
    expect(page.status).toBe(404);
    expect([clinic.drafts, clinic.sent]).toEqual([[], undefined]);
  });

  it('is what a session that ended meanwhile is', async () => {
    for (const fails of ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'REFUSED'] as const) {
      expect((await opened({ fails }).get('/s/q/3')).body).toBe((await closed().get('/s/q/3')).body);
    }
  });

  it('gives posted words back, ready to be posted again', async () => {
    const { post } = closed();
    const form = {
      facts: 'All of this\nmatters. </textarea><script>x</script>',
      then: 'continue',
      from: 'check',
      'link-step': 'task',
    };
    const page = await post('/s/q/4', form);
    expect(page.status).toBe(401);
    expect(page.document.querySelector('textarea')?.value).toBe(form.facts);
    const again = page.document.querySelector('form');
    expect([again?.getAttribute('action'), again?.method]).toEqual(['/s/q/4', 'post']);
    expect(Object.fromEntries(new FormData(again ?? undefined))).toEqual(form);
    expect(page.document.querySelectorAll('script')).toHaveLength(1);
    expect(page.text).toContain('Open the link in your message again');
  });
});

/** Pages that have no frame of a step, and where each is looked at. */
const otherPages = [
  '/t', // arrival.spec
  '/leave', // leaving and closing, below
  '/s/close',
  '/s', // leads on
  '/s/confidentiality', // beginning.spec
  '/s/received', // the receipt: the session is over by then
];

describe('every page behind the PIN', () => {
  it('is in the list that is gone through here', () => {
    const listed = [...behindThePin, ...ownPages, ...otherPages];
    const unlisted = routes.filter(
      ({ method, path }) => method === 'GET' && !listed.some((page) => path.test(page)),
    );
    expect(unlisted.map(({ path }) => path.source)).toEqual([]);
  });

  it.each([...behindThePin, ...ownPages])(
    '%s has its frame: who, pause, leave, help, and a neutral title',
    async (path) => {
      const { document, text, status } = await opened({ accepted: path !== '/s/welcome' }).get(path);
      expect(status).toBe(200);
      expect(document.title).toBe('Your step');
      expect(document.documentElement.lang).toBe('en');
      expect(document.querySelector('.gc-bar .gc-first')?.textContent).toBe('Not A.? Close');
      expect(document.querySelector('.gc-bar [data-pause]')?.textContent).toBe('Pause');
      const leave = document.querySelectorAll('.gc-bar [data-leave]');
      expect([...new Set([...leave].map((link) => link.getAttribute('href')))]).toEqual([
        '/leave',
        '/s/close',
      ]);
      expect(leave[leave.length - 1]?.textContent).toBe('Quickly: Leave this page');
      expect(text).toContain('Need help now? Nobody watches these pages in real time.');
      expect(document.querySelector('.gc-help a[href="tel:08001110111"]')?.textContent).toBe(
        '0800 111 0 111',
      );
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(document.querySelectorAll('[style]')).toHaveLength(0);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it('allows its style block by the hash, and no other', async () => {
    const { document } = await opened().get('/s/step');
    const css = document.querySelector('style')?.textContent ?? '';
    expect(css).toContain('.gx-question');
    const hash = createHash('sha256').update(css).digest('base64');
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; " +
        `style-src 'self' 'sha256-${hash}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; ` +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  it('shows what people and clinics wrote as text', async () => {
    const hostile = '</script><img src=x onerror=alert(1)>"\'&\u2028';
    const form = {
      fields: [{ ...everyKind.fields[3]!, label: hostile, why: hostile, help: hostile }],
    } as typeof everyKind;
    const { get, clinic } = opened({
      form,
      names: { my: hostile, other: hostile, clinician: hostile },
      title: hostile,
      whyItHelps: hostile,
      message: hostile,
      drafts: [{ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers: { facts: hostile } }],
    });
    for (const path of ['/s/step', '/s/q/1', '/s/check', '/s/saved']) {
      const { document, body } = await get(path);
      expect(document.querySelectorAll('img')).toHaveLength(0);
      expect(body.toLowerCase().match(/<script/g)?.length).toBe(path === '/s/saved' ? 1 : 2);
    }
    const data = JSON.parse((await get('/s/q/1')).document.getElementById('page-data')?.textContent ?? '');
    expect(data.hydrate.answer).toBe(hostile);
    expect(clinic.drafts).toHaveLength(1);
  });
});

describe('pausing', () => {
  it('is in the page for scripts and without a network, and a page of its own', async () => {
    const { get } = opened();
    const dialog = (await get('/s/q/4')).document.querySelector('dialog');
    expect(dialog?.querySelectorAll('details')).toHaveLength(3);
    expect(dialog?.querySelector('.gc-bar [data-leave]')?.getAttribute('href')).toBe('/leave');
    expect(dialog?.querySelector('[autofocus]')?.textContent).toBe('A moment for you');
    const { document } = await get('/s/pause?from=%2Fs%2Fq%2F4');
    expect(document.querySelectorAll('main details')).toHaveLength(3);
    expect(document.querySelector('main .gx-button-main')?.getAttribute('href')).toBe('/s/q/4');
    expect(document.querySelector('dialog')).toBeNull();
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/s/q/4/../../leave',
    'javascript:alert(1)',
    '/leave',
  ])('leads back to our own pages only, not to %s', async (from) => {
    const { document } = await opened().get(`/s/pause?from=${encodeURIComponent(from)}`);
    expect(document.querySelector('main .gx-button-main')?.getAttribute('href')).toBe('/s');
  });
});

describe('leaving', () => {
  it('ends the session and goes to the neutral site, by link and by form', async () => {
    for (const method of ['get', 'post'] as const) {
      const { clinic, [method]: go } = opened();
      const { status, location } = await go('/leave');
      expect([status, location, clinic.hasSession]).toEqual([303, 'https://weather.example/', false]);
      expect(clinic.isWiped).toBe(true);
    }
  });

  it('works without a session, too', async () => {
    expect((await opened({ hasSession: false }).get('/leave')).location).toBe('https://weather.example/');
  });
});

describe('closing', () => {
  it.each([true, false])('ends a session (there is one: %s), and wipes nothing', async (hasSession) => {
    const { clinic, get } = opened({ hasSession });
    const { status, location } = await get('/s/close');
    expect([status, location, clinic.hasSession]).toEqual([303, 'https://weather.example/', false]);
    expect(clinic.isWiped).toBe(false);
  });

  it('is what every button does that does not speak of leaving or of this device', async () => {
    const sent = { facts: 'I hid it.' };
    const seen: string[] = [];
    for (const [path, differs] of [
      ['/t', {}],
      ['/s/confidentiality', { accepted: false }],
      ['/s/saved', {}],
      ['/s/received', { sent }],
      ['/s/home', {}],
    ] as const) {
      const { document } = await opened(differs).get(path);
      for (const link of document.querySelectorAll('a[href="/leave"], a[href="/s/close"]'))
        seen.push(`${link.textContent} ${link.getAttribute('href')}`);
    }
    expect([...new Set(seen)].sort()).toEqual([
      'Close /s/close',
      'End access on this device /leave',
      'Not A.? Close /s/close',
      'Not now /s/close',
      'Quickly: Leave this page /leave',
      "That's enough for today /s/close",
    ]);
  });
});

describe('when something goes wrong', () => {
  it('says so calmly', async () => {
    const page = await opened({ fails: 'INTERNAL' }).get('/s/step');
    expect([page.status, page.document.title]).toEqual([503, 'Error: Your step']);
    expect(page.text).toContain('What was saved before is still there.');
  });

  it('tells a form that no page of ours sends from what broke here, and gives its words back all the same', async () => {
    const { post, postJson } = opened({ fails: 'INVALID' });
    const page = await post('/s/q/4', { facts: 'Some words here.' });
    expect([page.status, page.document.querySelector('textarea')?.value]).toEqual([422, 'Some words here.']);
    const { status, body } = await postJson('/s/draft', {
      step: 'task',
      answers: { facts: 'Some words here.' },
    });
    expect([status, JSON.parse(body)]).toEqual([422, { problems: [] }]);
  });

  it('gives posted words back', async () => {
    const page = await opened({ fails: 'INTERNAL' }).post('/s/q/4', { facts: 'Some words here.' });
    expect([page.status, page.document.querySelector('textarea')?.value]).toEqual([503, 'Some words here.']);
  });

  it('is not hidden when the gateway itself breaks', async () => {
    const { get, clinic } = opened();
    Object.defineProperty(clinic, 'names', {
      get: () => {
        throw new Error('broken');
      },
    });
    await expect(get('/s/step')).rejects.toThrow('broken');
  });
});

describe('"Stay"', () => {
  it('reaches the API, which keeps the session', async () => {
    expect((await opened().post('/s/stay')).status).toBe(204);
    expect((await opened({ hasSession: false }).postJson('/s/stay', undefined)).status).toBe(401);
  });
});

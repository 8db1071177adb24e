/** @jest-environment jsdom */
import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { type Clinic, makeClinic } from '../../testing/in-memory-clinic';

const opened = (differs: Partial<Clinic> = {}) => {
  const clinic = makeClinic(everyKind, { hasSession: true, ...differs });
  return { clinic, ...browserOf(clinic) };
};
type Home = Clinic['home'];

const step = (differs: Partial<NonNullable<Home['steps']>[number]>) => ({
  __typename: 'MyStep' as const,
  ...{ id: 'task', title: 'In my own words', minutes: 40, dueOn: null, round: 1, sentOn: null },
  ...{ state: 'notStarted' as const, clinicianName: 'Dana' },
  ...differs,
});
const home: Home = {
  steps: [
    step({ id: 'later', title: 'A grounding practice', dueOn: '2026-11-25' }),
    step({ id: 'begun', state: 'started', round: 2 }),
    step({ id: 'done', title: 'One step today', state: 'done', sentOn: '2026-11-20' }),
  ],
  replies: [
    {
      ...{ __typename: 'MyReply', id: 'reply', clinicianName: 'Dana', title: 'One step today' },
      ...{ body: 'You kept it small.\nThat helps.', writtenOn: '2026-11-21' },
    },
  ],
  released: [
    {
      ...{ __typename: 'ReleasedToMe', id: 'piece', clinicianName: 'Dana', title: 'In plain facts' },
      answer: {
        field: 'hid',
        label: 'What did you hide?',
        kind: 'longText',
        skipped: false,
        lines: ['The bill.'],
      },
      releasedOn: '2026-11-22',
    },
  ],
  offers: [
    {
      ...{ __typename: 'MyOffer', id: 'given', stepId: 'done', question: 'What will you do?' },
      releasedOn: '2026-11-22',
    },
    { __typename: 'MyOffer', id: 'waiting', stepId: 'done', question: 'When?', releasedOn: null },
  ],
};

describe('a partner’s page', () => {
  it('shows the next step first: what was begun', async () => {
    const { document, text } = await opened({ home }).get('/s/home');
    expect(document.title).toBe('Your step');
    const buttons = [...document.querySelectorAll('form[action="/s/open"] .gx-button:not(.gx-button-quiet)')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Go on: In my own words',
      'Start: A grounding practice',
    ]);
    expect(text).toContain('Started · About 40 minutes · Another round');
    expect(text).toContain('If you can, by Wednesday 25 November.');
    const done = document.querySelector('details.gc-done');
    expect(done?.hasAttribute('open')).toBe(false);
    expect(done?.textContent).toBe('Done: 1One step todayDana has it since Friday 20 November.');
  });

  it('lets each open step be set aside, and taken up again, without a reason', async () => {
    const visit = opened({ home: { steps: [step({ id: 'begun', state: 'started' })] } });
    const { document } = await visit.get('/s/home');
    const aside = document.querySelector('button[formaction="/s/aside"]');
    expect(aside?.textContent).toBe('Set this step aside: In my own words');
    const posted = await visit.post('/s/aside', { 'link-home': 'alex', 'link-chosen': 'begun' });
    expect(posted.location).toBe('/s/home');
    visit.clinic.home = { steps: [step({ id: 'begun', state: 'setAside' })] };
    const later = await visit.get('/s/home');
    expect(later.text).toContain('Nothing to do right now');
    expect(later.text).toContain('only you can see it');
    const up = later.document.querySelector('form[action="/s/again"] button');
    expect(up?.textContent).toBe('Take it up again: In my own words');
    expect((await visit.post('/s/again', { 'link-home': 'alex', 'link-chosen': 'begun' })).location).toBe(
      '/s',
    );
    expect(visit.clinic.chosen).toEqual(['begun', 'begun', 'begun']);
  });

  it('shows what was written back and what was passed on', async () => {
    const { text } = await opened({ home }).get('/s/home');
    expect(text).toContain(
      'Dana about “One step today”, Saturday 21 November You kept it small. That helps.',
    );
    expect(text).toContain(
      'From Sam “In plain facts”. Dana passed this on, Sunday 22 November. What did you hide? The bill.',
    );
  });

  it('is calm when there is nothing', async () => {
    const { text, document } = await opened({ home: { steps: [] } }).get('/s/home');
    expect(text).toContain("Nothing to do right now. That's fine.");
    expect(text).not.toMatch(/Written back|From Sam|More steps/);
    expect(document.querySelector('main form')).toBeNull();
  });

  it('says whose it is, and lets one leave, pause and end access', async () => {
    const { text, document } = await opened({ home }).get('/s/home');
    expect(text).toContain('Not A.? Close');
    const ways = [...document.querySelectorAll('a[href="/leave"]')].map(({ textContent }) => textContent);
    expect(ways).toContain('End access on this device');
    expect(text).toContain('Words not saved yet, or on this device only, are discarded.');
    expect(document.querySelector('[data-pause]')?.getAttribute('href')).toBe('/s/pause?from=%2Fs%2Fhome');
    const pause = await opened().get('/s/pause?from=%2Fs%2Fhome');
    expect(pause.document.querySelector('.gx-actions a')?.getAttribute('href')).toBe('/s/home');
  });

  it('is the calm closed page without a session', async () => {
    const { get } = opened({ hasSession: false });
    for (const path of ['/s/home', '/s/seen', '/s/contact']) expect((await get(path)).status).toBe(404);
  });
});

describe('opening a step from there', () => {
  it('leads to it without a PIN', async () => {
    const { post, clinic } = opened({ home });
    const page = await post('/s/open', { 'link-home': 'alex', 'link-chosen': 'later' });
    expect([page.status, page.location, clinic.chosen]).toEqual([303, '/s', ['later']]);
  });

  it('leads back when it is not there any more', async () => {
    const { post, clinic } = opened({ home });
    expect((await post('/s/open', { 'link-home': 'alex', 'link-chosen': 'gone' })).location).toBe('/s/home');
    expect(clinic.chosen).toEqual([]);
  });

  it('does nothing in the other partner’s session, nor from a form that is none of ours', async () => {
    const { post, clinic } = opened({ home });
    for (const whose of ['sam', '']) {
      for (const path of ['/s/open', '/s/back', '/s/contact']) {
        const page = await post(path, { 'link-home': whose, 'link-chosen': 'later', channel: 'none' });
        expect([path, [401, 404].includes(page.status)]).toEqual([path, true]);
      }
    }
    expect([clinic.chosen, clinic.contact]).toEqual([[], undefined]);
  });
});

describe('what others can see', () => {
  it('is one table: who, what, since when, and the way to take it back', async () => {
    const { document } = await opened({ home }).get('/s/seen');
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['One step today'],
      ['All your answers', 'Dana and your care team', 'Friday 20 November'],
      ['What will you do?', 'Sam', 'Sunday 22 NovemberStop sharing: What will you do?'],
      ['When?', 'Sam', 'Not yet. It is on offer.Take it back: When?'],
    ]);
  });

  it('takes an offer back, also one that is gone already', async () => {
    const { post, clinic } = opened({ home });
    for (const offer of ['given', 'gone']) {
      const page = await post('/s/back', { 'link-home': 'alex', 'link-chosen': offer });
      expect([page.status, page.location]).toEqual([303, '/s/seen']);
    }
    expect(clinic.chosen).toEqual(['given']);
  });

  it('says so when nothing was sent', async () => {
    expect((await opened().get('/s/seen')).text).toContain('You have not sent anything yet.');
  });
});

describe('how we reach you', () => {
  it('saves channel and hours, and shows them again', async () => {
    const { get, post, clinic } = opened();
    const form = { 'link-home': 'alex', channel: 'none', from: '18:00', to: '20:30' };
    expect((await post('/s/contact', form)).location).toBe('/s/contact?saved=1');
    expect(clinic.contact).toMatchObject({ channel: 'none', safeHours: { from: '18:00', to: '20:30' } });
    clinic.contact = undefined;
    const contact = { ...{ __typename: 'MyContact' as const, channel: 'none' as const, isStopped: true } };
    clinic.home = {
      contact: { ...contact, safeHours: { __typename: 'MySafeHours', from: '18:00', to: '20:30' } },
    };
    const { document, text } = await get('/s/contact?saved=1');
    expect(text).toContain('Saved.');
    expect(text).toContain('Right now nobody writes to you.');
    expect(document.querySelector<HTMLInputElement>('[value=none]')?.checked).toBe(true);
    expect(document.querySelector<HTMLInputElement>('#from')?.value).toBe('18:00');
  });

  it('takes no hours for any hour', async () => {
    const { post, clinic } = opened();
    await post('/s/contact', { 'link-home': 'alex', channel: 'mail', from: '', to: '' });
    expect(clinic.contact).toMatchObject({ channel: 'mail', safeHours: null });
  });

  it('asks for both times or none, and keeps what was typed', async () => {
    const { post, clinic } = opened();
    for (const [from, to] of [
      ['18:00', ''],
      ['', '20:00'],
      ['25:00', '20:00'],
    ]) {
      const page = await post('/s/contact', { 'link-home': 'alex', channel: 'none', from: from!, to: to! });
      expect([page.status, page.document.title]).toEqual([422, 'Error: Your step']);
      expect(page.text).toContain('Give both times');
      expect(page.document.querySelector<HTMLInputElement>('#from')?.getAttribute('value')).toBe(from);
      expect(page.document.querySelector<HTMLInputElement>('[value=none]')?.checked).toBe(true);
    }
    expect(clinic.contact).toBeUndefined();
  });
});

/** @jest-environment jsdom */
import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { type Clinic, makeClinic } from '../../testing/in-memory-clinic';

const opened = (differs: Partial<Clinic> = {}) => {
  const clinic = makeClinic(everyKind, { hasSession: true, ...differs });
  return { clinic, ...browserOf(clinic) };
};

describe('where a link leads', () => {
  it('a first visit: to the welcome, then to confidentiality, then to the step', async () => {
    const { get, post, clinic } = opened({ firstVisit: true, accepted: false });
    expect((await get('/s')).location).toBe('/s/welcome');
    const welcome = await get('/s/welcome');
    expect(welcome.document.querySelector('main .gx-button-main')?.getAttribute('href')).toBe(
      '/s/confidentiality',
    );
    expect((await post('/s/confidentiality', { textId: 'text-1' })).location).toBe('/s');
    expect(clinic.accepted).toBe(true);
    expect((await get('/s')).location).toBe('/s/step');
  });

  it('a later visit without acceptance: to confidentiality, without the welcome', async () => {
    expect((await opened({ accepted: false }).get('/s')).location).toBe('/s/confidentiality');
  });

  it('no question before confidentiality is accepted', async () => {
    const { get, post, postJson, clinic } = opened({ accepted: false });
    for (const path of ['/s/step', '/s/q/3', '/s/check']) expect((await get(path)).location).toBe('/s');
    expect((await post('/s/q/3', { tension: '' })).location).toBe('/s');
    expect((await post('/s/q/3', { tension: '4' })).text).toContain('Dana keeps it in your record.');
    expect((await post('/s/send')).location).toBe('/s');
    expect((await postJson('/s/draft', { step: 'task', answers: { tension: 4 } })).status).toBe(409);
    expect(clinic.drafts).toEqual([]);
  });
});

describe('the welcome', () => {
  it('explains pausing, leaving, who sees what, that nobody watches, and that history stays', async () => {
    const { text } = await opened({ firstVisit: true, accepted: false }).get('/s/welcome');
    expect(text).toContain('Pressing Shift three times does the same.');
    expect(text).toContain('Words not saved yet, or on this device only, are discarded.');
    expect(text).toContain('Under every question it says who sees your answer, and from when.');
    expect(text).toContain('Nobody watches in real time');
    expect(text).toContain("We can't clear that list.");
  });
});

describe('confidentiality', () => {
  it("shows the clinic's text, and is asked once", async () => {
    const { get } = opened({ accepted: false });
    expect((await get('/s/confidentiality')).text).toContain('Dana keeps it in your record.');
    expect((await opened().get('/s/confidentiality')).location).toBe('/s/step');
  });

  it('is not accepted by a post that names another text', async () => {
    const { post, clinic } = opened({ accepted: false });
    for (const textId of ['', 'text-0', ['text-1']]) await post('/s/confidentiality', { textId });
    expect(clinic.accepted).toBe(false);
  });
});

describe('confidentiality that changes while it is accepted', () => {
  it('is shown again from the start', async () => {
    const { post, clinic } = opened({ accepted: false, hasNewerText: true });
    expect((await post('/s/confidentiality', { textId: 'text-1' })).location).toBe('/s');
    expect(clinic.accepted).toBe(false);
  });
});

describe('the step', () => {
  it('says what it is, why, how long, who sees it, and what the clinician wrote', async () => {
    const { text, document } = await opened().get('/s/step');
    expect(document.querySelector('h1')?.textContent).toBe('What I did, in plain facts');
    expect(text).toContain('About 15 minutes');
    expect(text).toContain('Clear words give both of you something firm to stand on.');
    expect(text).toContain('A message from Dana');
    expect(text).toContain('Take it slowly, Alex.');
    expect(text).toContain('only you, Dana and your care team, once you send it');
    expect(text).toContain('If you can, by Friday 27 November.');
    expect(document.title).toBe('Your step');
  });

  it('says what may be passed on, and only if both want it', async () => {
    const { text } = await opened({ visibility: 'offeredToPartner' }).get('/s/step');
    expect(text).toContain('Before you send it, you can offer it to Sam, too.');
  });

  it('starts at the first page, and goes on behind the last answer', async () => {
    const main = '.gx-button-main';
    const first = (await opened().get('/s/step')).document.querySelector(`main ${main}`);
    expect([first?.textContent, first?.getAttribute('href')]).toEqual(['Start', '/s/q/1']);
    const drafts = [{ revision: 3, savedAt: '2026-11-23T14:02:00Z', answers: { tension: 4, hidden: false } }];
    const later = (await opened({ drafts }).get('/s/step')).document.querySelector(`main ${main}`);
    expect([later?.textContent, later?.getAttribute('href')]).toEqual(['Go on', '/s/q/7']);
  });
});

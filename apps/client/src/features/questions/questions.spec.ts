/** @jest-environment jsdom */
import type { Answers } from '@groundwork/forms';

import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { type Clinic, makeClinic } from '../../testing/in-memory-clinic';

const opened = (answers?: Answers, differs: Partial<Clinic> = {}) => {
  const drafts = answers ? [{ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers }] : [];
  const clinic = makeClinic(everyKind, { hasSession: true, drafts, ...differs });
  return { clinic, saved: () => clinic.drafts.at(-1)?.answers, ...browserOf(clinic) };
};

describe('a question page', () => {
  it('asks one question, says which, why, and who sees the answer', async () => {
    const { text, document } = await opened().get('/s/q/3');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('h1')?.textContent).toBe('How tense are you right now?');
    expect(text).toContain('Question 1 of 12');
    expect(text).toContain('So that you can compare afterwards.');
    expect(text).toContain('Who sees this: only you, Dana and your care team, once you send it.');
  });

  it('lets words run from right to left where they are written so, also looked over or handed back', async () => {
    const facts = 'كان يوما صعبا.';
    const { clinic, get, post } = opened({ facts });
    expect((await get('/s/q/4')).body).toMatch(/\.gx-input \{[^}]*unicode-bidi: plaintext/);
    const lookedOver = [...(await get('/s/check')).document.querySelectorAll('.gc-answer p')].find(
      ({ textContent }) => textContent === facts,
    );
    clinic.hasSession = false;
    const handedBack = (await post('/s/q/4', { facts })).document.querySelector('textarea');
    for (const words of [lookedOver, handedBack]) expect(words?.getAttribute('dir')).toBe('auto');
  });

  it('counts only pages that ask', async () => {
    expect((await opened().get('/s/q/1')).text).not.toContain('Question');
    expect((await opened({ hidden: true }).get('/s/q/6')).text).toContain('Question 4 of 13');
  });

  it('offers to go on, to skip and to come back later; what is needed to send can wait, too', async () => {
    const buttons = async (path: string) =>
      [...(await opened().get(path)).document.querySelectorAll('.gx-actions button')]
        .filter((button) => !button.closest('dialog'))
        .map((button) => button.textContent);
    expect(await buttons('/s/q/4')).toEqual(['Continue', 'Skip', 'Save and come back later']);
    expect(await buttons('/s/q/3')).toEqual(['Continue', 'Save and come back later']);
  });

  it('shows the saved answer', async () => {
    const { document } = await opened({ facts: 'I hid\nit. <b>' }).get('/s/q/4');
    expect(document.querySelector('textarea')?.value).toBe('I hid\nit. <b>');
  });

  it('makes Continue the button that Enter presses', async () => {
    const { document } = await opened().get('/s/q/14');
    const first = document.querySelector<HTMLButtonElement>('button');
    expect([first?.form?.id, first?.value, first?.tabIndex]).toEqual(['answer', 'continue', -1]);
  });

  it('is not there when earlier answers do not bring it up', async () => {
    const { get, post, saved } = opened({ hidden: false });
    expect((await get('/s/q/6')).location).toBe('/s/step');
    expect((await get('/s/q/999')).location).toBe('/s/step');
    expect((await post('/s/q/6', { unsaid: 'text' })).location).toBe('/s');
    expect(saved()).toEqual({ hidden: false });
  });
});

describe('Continue', () => {
  it('saves the answer beside the others and goes to the next page', async () => {
    const { post, saved } = opened({ tension: 4 });
    expect((await post('/s/q/4', { facts: 'I hid it.', then: 'continue' })).location).toBe('/s/q/5');
    expect(saved()).toEqual({ tension: 4, facts: 'I hid it.' });
  });

  it('follows the conditions, both ways, and keeps what was hidden by a change of mind', async () => {
    const { post, saved } = opened();
    expect((await post('/s/q/5', { hidden: 'yes' })).location).toBe('/s/q/6');
    await post('/s/q/6', { unsaid: 'More.' });
    expect((await post('/s/q/5', { hidden: 'no' })).location).toBe('/s/q/7');
    expect(saved()).toEqual({ hidden: false, unsaid: 'More.' });
  });

  it('takes an empty answer as left out, a needed one as well, and clears what was there', async () => {
    const { post, saved } = opened({ facts: 'Old.' });
    expect((await post('/s/q/4', { facts: '  ' })).location).toBe('/s/q/5');
    expect((await post('/s/q/3', {})).location).toBe('/s/q/4');
    expect(saved()).toEqual({});
  });

  it('saves nothing new when nothing changed', async () => {
    const { post, clinic } = opened({ tension: 4 });
    await post('/s/q/3', { tension: '4' });
    await post('/s/q/1', {});
    expect(clinic.drafts).toHaveLength(1);
  });

  it('ends at the answers', async () => {
    expect((await opened().post('/s/q/16', {})).location).toBe('/s/check');
  });

  it('answers a script with the page to go to', async () => {
    const page = await opened().postByScript('/s/q/3', { tension: '4' });
    expect([page.status, JSON.parse(page.body)]).toEqual([200, { next: '/s/q/4' }]);
  });

  it('goes back to the answers when one came from there, by way of what the change brought up', async () => {
    const { post } = opened({ tension: 4 });
    expect((await post('/s/q/3', { tension: '5', from: 'check' })).location).toBe('/s/check');
    expect((await post('/s/q/5', { hidden: 'yes', from: 'check' })).location).toBe('/s/q/6?from=check');
    expect((await post('/s/q/6', { unsaid: 'More.', from: 'check' })).location).toBe('/s/check');
  });
});

describe('the other buttons', () => {
  it('Back saves, and goes to the page before', async () => {
    const { post, saved } = opened();
    expect((await post('/s/q/7', { sentences: '1', then: 'back' })).location).toBe('/s/q/5');
    expect((await post('/s/q/4', { facts: 'Half.', then: 'back' })).location).toBe('/s/q/3');
    expect((await post('/s/q/1', { then: 'back' })).location).toBe('/s/step');
    expect((await post('/s/q/3', { then: 'back', from: 'check' })).location).toBe('/s/check');
    expect(saved()).toMatchObject({ facts: 'Half.' });
  });

  it('Save and come back later, and Pause, keep what is typed', async () => {
    const { post, saved, get } = opened();
    expect((await post('/s/q/4', { facts: 'Half.', then: 'later' })).location).toBe('/s/saved');
    expect((await get('/s/saved')).text).toContain("Dana can't see it yet.");
    expect((await post('/s/q/4', { facts: 'Half. More.', then: 'pause' })).location).toBe(
      '/s/pause?from=%2Fs%2Fq%2F4',
    );
    expect(saved()).toEqual({ facts: 'Half. More.' });
  });

  it('Skip goes on at once where nothing was answered', async () => {
    const { post, saved } = opened();
    expect((await post('/s/q/4', { facts: '', then: 'skip' })).location).toBe('/s/q/5');
    expect(saved()).toEqual({});
  });

  it('Skip asks first where something was, and loses nothing meanwhile', async () => {
    const { post, saved, get } = opened();
    expect((await post('/s/q/4', { facts: 'A long text.', then: 'skip' })).location).toBe('/s/skip/4');
    expect(saved()).toEqual({ facts: 'A long text.' });
    expect((await get('/s/skip/4')).text).toContain('Leave this answer out?');
    expect((await post('/s/q/4', { then: 'keep' })).location).toBe('/s/q/5');
    expect(saved()).toEqual({ facts: 'A long text.' });
    expect((await post('/s/q/4', { then: 'leaveOut' })).location).toBe('/s/q/5');
    expect(saved()).toEqual({});
  });

  it('a group grows and shrinks without scripts', async () => {
    const { post, saved, get } = opened();
    const one = { sentences: '1', 'sentences.0.was': 'It happened.' };
    expect((await post('/s/q/7', { ...one, then: 'add' })).location).toBe('/s/q/7');
    expect(saved()).toEqual({ sentences: [{ was: 'It happened.' }, {}] });
    expect((await get('/s/q/7')).document.querySelectorAll('.gx-item')).toHaveLength(2);
    await post('/s/q/7', { ...one, sentences: '2', 'sentences.1.was': 'Two.', then: 'remove.0' });
    expect(saved()).toEqual({ sentences: [{ was: 'Two.' }] });
  });
});

describe('an answer that can not be', () => {
  it('comes back with its text, the problem on top and at the field, and is not saved', async () => {
    const { post, saved } = opened();
    const page = await post('/s/q/4', { facts: 'x'.repeat(401), then: 'continue' });
    expect(page.status).toBe(422);
    expect(page.document.title).toBe('Error: Your step');
    const summary = page.document.querySelector('[role=alert]');
    expect(summary?.querySelector('h2')?.textContent).toBe('There is a problem');
    const link = summary?.querySelector('a')?.getAttribute('href') ?? '';
    expect(page.document.querySelector(link.replaceAll('.', '\\.'))?.tagName).toBe('TEXTAREA');
    expect(page.document.querySelector('#q-facts-problem')?.textContent).toContain(
      summary?.querySelector('a')?.textContent ?? 'no text',
    );
    expect(page.document.querySelector('textarea')?.value).toBe('x'.repeat(401));
    expect(saved()).toBeUndefined();
  });

  it.each([
    ['/s/q/3', { tension: '11' }],
    ['/s/q/3', { tension: 'much' }],
    ['/s/q/3', { tension: ['3', '4'] }],
    ['/s/q/4', { facts: ['one', 'two'] }],
    ['/s/q/7', { sentences: '9' }],
    ['/s/q/7', { sentences: '1', 'sentences.0.why': 'other' }],
    ['/s/q/8', { step: '__proto__' }],
    ['/s/q/9', { helpers: ['friend', 'family', 'group'] }],
    ['/s/q/10', { day: '31/12/2026' }],
    ['/s/q/13', { length: '1e3' }],
  ])('is refused at its field: %s %j', async (path, form) => {
    const { post, saved } = opened();
    const page = await post(path, form);
    expect(page.status).toBe(422);
    expect(page.document.querySelectorAll('.gx-problem').length).toBeGreaterThan(0);
    expect(saved()).toBeUndefined();
  });

  it('is not a name the page never had, however it is spelled', async () => {
    const { post, saved } = opened();
    const form = JSON.parse('{"tension": "4", "other": "x", "__proto__": "y", "tension.0.x": ["z"]}');
    expect((await post('/s/q/3', form)).location).toBe('/s/q/4');
    expect(saved()).toEqual({ tension: 4 });
  });

  it('is refused when it is a megabyte', async () => {
    const { post, saved } = opened();
    expect((await post('/s/q/4', { facts: 'x'.repeat(1_000_000) })).status).toBe(422);
    expect((await post('/s/q/9', { helpers: Array.from({ length: 50_000 }, () => 'friend') })).status).toBe(
      422,
    );
    expect(saved()).toBeUndefined();
  });

  it('tells a script so, which then asks for the page', async () => {
    expect((await opened().postByScript('/s/q/3', { tension: '11' })).status).toBe(422);
  });

  it('keeps the words on the page when they could not be saved just now', async () => {
    const { post } = opened(undefined, { failsToSave: true });
    const page = await post('/s/q/4', { facts: 'Not lost.' });
    expect(page.status).toBe(503);
    expect(page.document.querySelector('textarea')?.value).toBe('Not lost.');
    expect(page.text).toContain('Your words are still here.');
  });
});

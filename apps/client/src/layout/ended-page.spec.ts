/** @jest-environment jsdom */
import { browserOf, type Page } from '../testing/browser';
import { everyKind } from '../testing/every-kind';
import { type Clinic, makeClinic } from '../testing/in-memory-clinic';

const refusal = "That didn't work. Check the digits, wait 15 minutes, or ask for a new link.";

/** A browser whose session ran out by itself after one answer was saved. */
const afterTheEnd = (differs: Partial<Clinic> = {}) => {
  const drafts = [{ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers: { tension: 4 } }];
  const clinic = makeClinic(everyKind, { hasSession: true, hasRunOut: true, drafts, ...differs });
  const browser = browserOf(clinic);
  /** Fills in the page's form and presses its button, as a browser without scripts does. */
  const save = (page: Page, pin: string): Promise<Page> => {
    const form = page.document.querySelector('form')!;
    form.querySelector<HTMLInputElement>('#pin')!.value = pin;
    const data = new FormData(form, form.querySelector('button'));
    const names = [...new Set(data.keys())];
    const values = names.map((name) => {
      const all = data.getAll(name).map(String);
      return [name, all.length > 1 ? all : all[0]!];
    });
    return browser.post(form.getAttribute('action')!, Object.fromEntries(values));
  };
  return { clinic, ...browser, save };
};

const words = { facts: 'Late, but\nnot lost.', then: 'continue', from: 'check' };

describe('a form posted after the session ran out', () => {
  it('comes back with its words and a PIN field, and nothing is saved or shown that was not posted', async () => {
    const { post, clinic } = afterTheEnd();
    const page = await post('/s/q/4', words);
    expect([page.status, page.document.title]).toEqual([401, 'Your step']);
    expect(page.document.querySelector('textarea')?.value).toBe(words.facts);
    expect(page.document.querySelector('label[for=pin]')?.textContent).toBe('Your PIN');
    expect(page.text).not.toContain('in a new tab');
    // True as well where the link was revoked, so that it tells nobody why.
    expect(page.text).toContain(
      'This page has closed. Your answer is not saved yet. Your PIN may still save it. ' +
        'If not, copy your words and ask for a new link.',
    );
    expect(page.body).not.toMatch(/Alex|Sam|Dana|What (I did|did you do)/);
    expect(page.document.querySelectorAll('script')).toHaveLength(1);
    expect(clinic.drafts).toHaveLength(1);
  });

  it('is saved with the PIN, beside the answers that were there, and leads back to its question', async () => {
    const { post, save, get, clinic } = afterTheEnd();
    const saved = await save(await post('/s/q/4', words), ' 246 810');
    expect([saved.status, saved.location]).toEqual([303, '/s/q/4?from=check']);
    expect(clinic.drafts.map(({ answers }) => answers)).toEqual([
      { tension: 4 },
      { tension: 4, facts: 'Late, but\nnot lost.' },
    ]);
    const question = await get('/s/q/4?from=check');
    expect(question.document.querySelector('textarea')?.value).toBe(words.facts);
  });

  it.each(['000000', '', '246810246810'])(
    'gets the one text for the PIN "%s", keeps its words and saves none',
    async (pin) => {
      const { post, save, clinic } = afterTheEnd();
      const first = await post('/s/q/4', words);
      const again = await save(first, pin);
      expect([again.status, again.document.title]).toEqual([401, 'Error: Your step']);
      expect(again.text).toContain(refusal);
      expect(again.document.querySelector('textarea')?.value).toBe(words.facts);
      const field = again.document.querySelector<HTMLInputElement>('#pin');
      expect([field?.value, field?.ariaInvalid, field?.hasAttribute('data-focus')]).toEqual([
        '',
        'true',
        true,
      ]);
      if (pin) expect(again.body).not.toContain(pin);
      expect(clinic.drafts).toHaveLength(1);

      expect((await save(again, '246810')).location).toBe('/s/q/4?from=check');
      expect(clinic.drafts.at(-1)?.answers).toMatchObject({ facts: words.facts });
    },
  );

  it('is not saved into the session that somebody else opened meanwhile on the same device', async () => {
    const { post, save, clinic } = afterTheEnd();
    const page = await post('/s/q/4', words);
    clinic.hasRunOut = false;
    expect((await save(page, '135791')).status).toBe(401);
    expect(clinic.drafts).toHaveLength(1);
  });

  it.each([
    ['/s/q/4', { ...words, 'link-step': 'another' }],
    ['/s/contact', { channel: 'mail', from: '18:00', to: '20:00', 'link-home': 'another' }],
  ])('%s tries no PIN against the link that somebody else opened meanwhile', async (path, form) => {
    const { post, clinic } = afterTheEnd({ hasRunOut: false });
    const without = await post(path, form);
    for (const pin of ['135791', clinic.pin]) {
      const page = await post(path, { ...form, 'link-pin': pin });
      expect([page.status, page.body]).toEqual([without.status, without.body]);
      expect(page.document.querySelector('#pin')).toBeNull();
    }
    expect([without.status, clinic.tries, clinic.drafts.length, clinic.contact]).toEqual([
      ...[401, 0, 1],
      undefined,
    ]);
  });

  it('keeps choices and items of a group, which it shows to nobody', async () => {
    const { post, save, clinic } = afterTheEnd();
    const chosen = await post('/s/q/9', { helpers: ['friend', 'group'], then: 'skip' });
    expect(chosen.document.querySelector('textarea')).toBeNull();
    expect((await save(chosen, '246810')).location).toBe('/s/q/9');
    clinic.hasRunOut = true;
    const items = { sentences: '2', 'sentences.0.was': 'One.', 'sentences.1.why': 'vague', then: 'remove.0' };
    expect((await save(await post('/s/q/7', items), '246810')).location).toBe('/s/q/7');
    expect(clinic.drafts.at(-1)?.answers).toEqual({
      tension: 4,
      helpers: ['friend', 'group'],
      sentences: [{ was: 'One.' }, { why: 'vague' }],
    });
  });

  it('is checked like any other answer', async () => {
    const { post, save, clinic } = afterTheEnd();
    const page = await save(await post('/s/q/4', { facts: 'x '.repeat(300) + 'y' }), '246810');
    expect(page.status).toBe(422);
    expect(page.document.querySelector('textarea')?.value).toHaveLength(601);
    expect(clinic.drafts).toHaveLength(1);
  });

  it('hands the words on without the PIN when the API can not save just then', async () => {
    const { post, save } = afterTheEnd({ fails: 'INTERNAL' });
    const page = await save(await post('/s/q/4', words), '246810');
    expect(page.status).toBe(503);
    expect(page.document.querySelector('textarea')?.value).toBe(words.facts);
    expect(page.body).not.toContain('246810');
  });

  it('tells a script only that the session is over', async () => {
    const { postByScript, clinic } = afterTheEnd();
    for (const form of [words, { ...words, 'link-pin': '000000' }]) {
      const { status, body } = await postByScript('/s/q/4', form);
      expect([status, body]).toEqual([401, '{}']);
    }
    expect(clinic.drafts).toHaveLength(1);
  });

  it('is the one closed page when it holds no words', async () => {
    const { post, get } = afterTheEnd();
    const closed = await get('/never-was');
    for (const [name, value] of [
      ['then', 'skip'],
      ['facts', ' '],
      ['link-pin', '000000'],
    ] as const) {
      const page = await post('/s/q/4', { [name]: value });
      expect([page.status, page.body]).toEqual([404, closed.body]);
    }
  });
});

describe('a form posted after the session was ended on purpose', () => {
  it('has no PIN field, and no PIN brings it back', async () => {
    const { post, clinic } = afterTheEnd({ hasSession: false });
    const page = await post('/s/q/4', words);
    expect(page.document.querySelector('#pin')).toBeNull();
    expect(page.text).toContain('Open the link in your message again, in a new tab.');
    const tried = await post('/s/q/4', { ...words, 'link-pin': clinic.pin });
    expect([tried.status, tried.body]).toEqual([401, page.body]);
    expect(clinic.drafts).toHaveLength(1);
  });
});

/** @jest-environment jsdom */
import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { type Clinic, makeClinic } from '../../testing/in-memory-clinic';

// Another tab opened another link: the browser's one session is that step's now, perhaps the other partner's.
const opened = (differs: Partial<Clinic> = {}) => {
  const clinic = makeClinic(everyKind, {
    hasSession: true,
    drafts: [{ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers: { facts: 'Theirs.' } }],
    ...differs,
  });
  return { clinic, browser: browserOf(clinic) };
};
const kept = ({ drafts, accepted, sent, acts }: Clinic) => JSON.stringify({ drafts, accepted, sent, acts });

describe('what comes from a page of another step', () => {
  it.each([
    ['an answer', '/s/q/4', { facts: 'Mine alone.', then: 'continue' }],
    ['a pause with an answer', '/s/q/4', { facts: 'Mine alone.', then: 'pause' }],
    ['a skip', '/s/q/4', { then: 'skip' }],
    ['the sending', '/s/send', { act: 'one', revision: '1' }],
  ])('%s is not kept, and with its own step it is', async (_what, path, form) => {
    const { clinic, browser } = opened();
    const before = kept(clinic);
    const answer = await browser.post(path, { ...form, 'link-step': 'another' });
    expect(kept(clinic)).toBe(before);
    expect(answer.status).not.toBe(303);
    expect(answer.text).not.toContain('Theirs.');
    await browser.post(path, { ...form, 'link-step': 'task' });
    if (!path.endsWith('send'))
      expect((await browser.post(path, { ...form, 'link-step': 'task' })).status).toBe(303);
  });

  it('an acceptance is not taken for the other partner', async () => {
    const { clinic, browser } = opened({ accepted: false });
    await browser.post('/s/confidentiality', { textId: 'text-1', 'link-step': 'another' });
    expect(clinic.accepted).toBe(false);
    await browser.post('/s/confidentiality', { textId: 'text-1', 'link-step': 'task' });
    expect(clinic.accepted).toBe(true);
  });

  it('an autosave is told that the page is closed', async () => {
    const { clinic, browser } = opened();
    const mine = { answers: { facts: 'Mine alone.' } };
    expect((await browser.postJson('/s/draft', { ...mine, step: 'another' })).status).toBe(401);
    expect(clinic.drafts).toHaveLength(1);
    expect((await browser.postJson('/s/draft', { ...mine, step: 'task' })).status).toBe(200);
    expect(clinic.drafts).toHaveLength(2);
  });

  it('hands the words back instead of losing them', async () => {
    const { browser } = opened();
    const words = 'A long thought of my own that must not be lost.';
    const { document } = await browser.post('/s/q/4', { facts: words, 'link-step': 'another' });
    expect(document.querySelector('textarea')?.textContent).toBe(words);
  });
});

describe('what names no step', () => {
  it('comes from none of our pages: it empties no answer and asks for nobody else’s PIN', async () => {
    const { clinic, browser } = opened();
    const before = kept(clinic);
    const forms: Readonly<Record<string, string>>[] = [
      {},
      { then: 'continue' },
      { facts: '' },
      { facts: 'Not from a page.' },
    ];
    for (const form of forms) {
      const { status, document } = await browser.post('/s/q/4', { ...form, 'link-step': [] });
      expect([status >= 400, document.querySelector('#pin')]).toEqual([true, null]);
    }
    await browser.postJson('/s/q/4', { step: 'task', facts: 'Not a form.' });
    await browser.post('/s/send', { act: 'one', revision: '1', 'link-step': [] });
    expect(kept(clinic)).toBe(before);
  });

  it('and what names another one is answered with the way to its own link, not with a PIN of this one', async () => {
    const { document, text } = await opened().browser.post('/s/q/4', {
      facts: 'Mine alone.',
      'link-step': 'x',
    });
    expect(document.querySelector('#pin')).toBeNull();
    expect(text).toContain('Open the link in your message again, in a new tab.');
  });
});

describe('every form behind the PIN', () => {
  it('names the step that it was made for', async () => {
    const seen: string[] = [];
    for (const [address, differs] of [
      ['/s/confidentiality', { accepted: false }],
      ['/s/check', {}],
      ['/s/skip/4', {}],
      ...everyKind.fields.map((_field, i) => [`/s/q/${i + 1}`, {}] as const),
    ] as const) {
      const { document } = await opened(differs).browser.get(address);
      for (const form of document.querySelectorAll('form[method=post]')) {
        seen.push(address);
        expect([address, form.querySelector<HTMLInputElement>('[name="link-step"]')?.value]).toEqual([
          address,
          'task',
        ]);
      }
    }
    expect(new Set(seen).size).toBeGreaterThan(8);
  });
});

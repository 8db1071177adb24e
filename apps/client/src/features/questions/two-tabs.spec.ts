/** @jest-environment jsdom */
import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { makeClinic } from '../../testing/in-memory-clinic';

const [thisPage, otherPage] = [1, 2].map((nth) => `00000000-0000-4000-8000-00000000000${nth}`) as [
  string,
  string,
];

const opened = () => {
  const drafts = [{ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers: { tension: 4 } }];
  const clinic = makeClinic(everyKind, { hasSession: true, drafts });
  return { clinic, browser: browserOf(clinic), saved: () => clinic.drafts.at(-1)?.answers };
};

describe('two tabs that save at the same time', () => {
  it('keep the words of both, by forms, by scripts, and by one of each', async () => {
    for (const [one, other] of [
      ['form', 'form'],
      ['script', 'script'],
      ['form', 'script'],
    ]) {
      const { browser, saved } = opened();
      const facts = { form: { facts: 'Facts.' }, path: '/s/q/4' };
      const name = { form: { name: 'Name.' }, path: '/s/q/14' };
      const save = (how: string | undefined, { form, path }: typeof facts | typeof name) =>
        how === 'form'
          ? browser.post(path, form)
          : browser.postJson('/s/draft', { step: 'task', answers: form });
      const replies = await Promise.all([save(one, facts), save(other, name)]);
      expect(replies.map(({ status }) => status < 400)).toEqual([true, true]);
      expect(saved()).toEqual({ tension: 4, facts: 'Facts.', name: 'Name.' });
    }
  });

  it('give up after a few tries, and hand the words back', async () => {
    const { clinic, browser } = opened();
    // Somebody else is always faster.
    let asked = 0;
    Object.defineProperty(clinic, 'asked', {
      get: () => asked,
      set: (count: number) => {
        asked = count;
        clinic.drafts.push({ revision: count + 1, savedAt: '2026-11-23T14:00:00Z', answers: {} });
      },
    });
    const page = await browser.post('/s/q/4', { facts: 'My words.' });
    expect([page.status, page.document.querySelector('textarea')?.value]).toEqual([503, 'My words.']);
    expect(asked).toBe(8);
    expect((await browser.postJson('/s/draft', { step: 'task', answers: { facts: 'x' } })).status).toBe(503);
  });

  it('send only what was looked over, also when there was nothing yet', async () => {
    const { clinic, browser } = opened();
    clinic.drafts = [];
    const act = { act: 'one', revision: '' };
    clinic.drafts.push({
      revision: 1,
      savedAt: '2026-11-23T14:00:00Z',
      answers: { tension: 2, agreed: true },
    });
    const page = await browser.post('/s/send', act);
    expect([page.status, clinic.sent]).toEqual([409, undefined]);
    expect(page.text).toContain('Your answers changed in another window.');
    const { value } = page.document.querySelector<HTMLInputElement>('[name=revision]')!;
    expect((await browser.post('/s/send', { act: 'two', revision: value })).location).toBe('/s/received');
    expect(clinic.sent).toEqual({ tension: 2, agreed: true });
  });
});

describe('a save that a later one of its page has overtaken', () => {
  it('changes nothing, and is told what is saved', async () => {
    const { browser, saved, clinic } = opened();
    const save = async (id: string, turn: number, facts: string) =>
      JSON.parse(
        (await browser.postJson('/s/draft', { step: 'task', page: { id, turn }, answers: { facts } })).body,
      ) as { readonly revision: number };
    expect((await save(thisPage, 2, 'Newer.')).revision).toBe(2);
    expect((await save(thisPage, 1, 'Older.')).revision).toBe(2);
    expect([saved(), clinic.drafts.length]).toEqual([{ tension: 4, facts: 'Newer.' }, 2]);
    await save(otherPage, 1, 'Of another page.');
    expect(saved()).toEqual({ tension: 4, facts: 'Of another page.' });
  });

  it.each([7, 'page', null, { id: 7, turn: 1 }, { id: thisPage, turn: 'x' }, { id: thisPage, turn: 0.5 }])(
    'is any save when its page is %j',
    async (page) => {
      const { browser } = opened();
      const { status } = await browser.postJson('/s/draft', { step: 'task', page, answers: { facts: 'x' } });
      expect(status).toBe(200);
    },
  );
});

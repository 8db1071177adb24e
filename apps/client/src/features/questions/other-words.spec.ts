/** @jest-environment jsdom */
import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { makeClinic } from '../../testing/in-memory-clinic';

const revision = { revision: 2, savedAt: '2026-11-23T14:05:00Z', answers: { facts: 'Laptop.' } };
const others = [{ field: 'facts', answer: 'Phone.', at: '2026-11-22T14:02:00Z' }];

const opened = (drafts = [{ ...revision, others }]) => {
  const clinic = makeClinic(everyKind, { hasSession: true, drafts });
  return { clinic, browser: browserOf(clinic) };
};

describe('words that were written elsewhere for the same question', () => {
  it('are offered on its page, with their time, as part of its plain form', async () => {
    const { browser } = opened();
    const { document } = await browser.get('/s/q/4');
    const offer = document.querySelector('.gc-other');
    expect(offer?.querySelector('h2')?.textContent).toBe(
      'You wrote something else here in another place, Sunday 22 November, 14:02',
    );
    expect(offer?.textContent).toContain('Phone.');
    expect(offer?.closest('form')?.id).toBe('answer');
    const buttons = [...(offer?.querySelectorAll('button') ?? [])].map(({ name, value }) => [name, value]);
    expect(buttons).toEqual([
      ['then', 'useOther'],
      ['then', 'forgetOther'],
    ]);
    expect((await browser.get('/s/q/5')).document.querySelector('.gc-other')).toBeNull();
  });

  it('are taken or forgotten by a post, which leads back to the question', async () => {
    for (const then of ['useOther', 'forgetOther']) {
      const { browser, clinic } = opened();
      const { status, location } = await browser.post('/s/q/4', { facts: 'Laptop.', then });
      expect([status, location, clinic.drafts.length]).toEqual([303, '/s/q/4', 2]);
    }
  });

  it('stop a form that met them from leading on', async () => {
    const { browser, clinic } = opened([]);
    clinic.meets = ['facts'];
    expect((await browser.post('/s/q/4', { facts: 'Laptop.', then: 'continue' })).location).toBe('/s/q/4');
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'are not touched by a button of nobody: %s',
    async (then) => {
      const { browser, clinic } = opened();
      expect((await browser.post('/s/q/4', { facts: 'Laptop.', then })).location).toBe('/s/q/5');
      expect(clinic.drafts).toHaveLength(1);
    },
  );
});

/** @jest-environment jsdom */
import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { changeText, type Clinic, makeClinic } from '../../testing/in-memory-clinic';

const words = 'A long thought of mine.\nWith a second line.';
const drafts = [{ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers: { tension: 4 } }];

/** Somebody who writes while the clinic changes its text on confidentiality. */
const writing = (differs: Partial<Clinic> = {}) => {
  const clinic = makeClinic(everyKind, { hasSession: true, drafts: [...drafts], ...differs });
  return { clinic, browser: browserOf(clinic) };
};
const formIn = (document: Document): Record<string, string> => {
  const form = document.querySelector<HTMLFormElement>('main form')!;
  const button = form.querySelector('button')!;
  const posted = new FormData(form);
  posted.set(button.name, button.value);
  return Object.fromEntries([...posted].map(([name, value]) => [name, String(value)]));
};

describe('a newer text on confidentiality', () => {
  it('is shown with the words that wait for it, and accepted and saved in one go', async () => {
    const { clinic, browser } = writing();
    changeText(clinic);
    const page = await browser.post('/s/q/4', { facts: words, then: 'continue' });
    expect([page.status, clinic.drafts.length, clinic.accepted]).toEqual([409, 1, false]);
    expect(page.text).toContain('Version 2: what you write goes to Dana.');
    expect(page.document.querySelector('textarea')?.value).toBe(words);
    const form = formIn(page.document);
    expect(form).toEqual({
      ...{ 'link-step': 'task', 'link-text': 'text-2' },
      ...{ facts: words, then: 'stay' },
    });
    expect((await browser.post('/s/q/4', form)).location).toBe('/s/q/4');
    expect([clinic.accepted, clinic.drafts.at(-1)?.answers]).toEqual([true, { tension: 4, facts: words }]);
    expect((await browser.get('/s/q/4')).document.querySelector('textarea')?.value).toBe(words);
  });

  it('that changes once more meanwhile is shown once more, with the same words', async () => {
    const { clinic, browser } = writing();
    changeText(clinic);
    const form = formIn((await browser.post('/s/q/4', { facts: words })).document);
    clinic.hasNewerText = true;
    const page = await browser.post('/s/q/4', form);
    expect([page.status, clinic.accepted, clinic.drafts.length]).toEqual([409, false, 1]);
    const again = formIn(page.document);
    expect(again).toEqual({ ...form, 'link-text': 'text-3' });
    expect((await browser.post('/s/q/4', again)).location).toBe('/s/q/4');
    expect(clinic.drafts.at(-1)?.answers).toEqual({ tension: 4, facts: words });
  });

  it('is not accepted by words of another step', async () => {
    const { clinic, browser } = writing();
    changeText(clinic);
    await browser.post('/s/q/4', { 'link-step': 'another', 'link-text': 'text-2', facts: words });
    expect([clinic.accepted, clinic.drafts.length]).toEqual([false, 1]);
  });

  it('leaves it to the plain form to show it when a script posts', async () => {
    const { clinic, browser } = writing();
    changeText(clinic);
    const { status, body } = await browser.postByScript('/s/q/4', { facts: words });
    expect([status, body]).toEqual([409, '{}']);
    expect((await browser.postJson('/s/draft', { step: 'task', answers: { facts: words } })).status).toBe(
      409,
    );
  });

  it('that comes between the check and the save is shown, too', async () => {
    const { clinic, browser } = writing();
    Object.defineProperty(clinic, 'drafts', {
      get: () => {
        // Read when the task is loaded, before the save.
        if (clinic.textVersion === 1) queueMicrotask(() => changeText(clinic));
        return drafts;
      },
    });
    const page = await browser.post('/s/q/4', { facts: words });
    expect(page.status).toBe(409);
    expect(page.document.querySelector('textarea')?.value).toBe(words);
  });
});

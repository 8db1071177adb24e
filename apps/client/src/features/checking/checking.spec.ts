/** @jest-environment jsdom */
import type { Answers } from '@groundwork/forms';

import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { type Clinic, makeClinic } from '../../testing/in-memory-clinic';

const whole: Answers = {
  tension: 7,
  facts: 'I hid it.\n\nThen I lied.',
  hidden: false,
  unsaid: 'Hidden again by the answer before.',
  sentences: [{ was: 'It happened.', why: 'vague', now: 'I did it.' }, {}],
  step: 'talk',
  helpers: ['group', 'friend'],
  day: '2026-11-30',
  clock: '18:30',
  moment: '2026-12-01T19:00',
  length: 30,
  agreed: true,
};

const opened = (answers: Answers | undefined = whole, differs: Partial<Clinic> = {}) => {
  const drafts = [{ revision: 5, savedAt: '2026-11-23T14:00:00Z', answers }];
  const clinic = makeClinic(everyKind, { hasSession: true, drafts, ...differs });
  return { clinic, ...browserOf(clinic) };
};

/** Sends as the page would. */
const send = async ({ get, post }: ReturnType<typeof opened>) => {
  const { document } = await get('/s/check');
  const inputs = [...document.querySelectorAll<HTMLInputElement>('form[action="/s/send"] input')];
  const form = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
  return { form, page: await post('/s/send', form) };
};

describe('looking over the answers', () => {
  it('shows every question that was asked, in words', async () => {
    const { document } = await opened().get('/s/check');
    const rows = [...document.querySelectorAll('.gc-answers > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('.gc-answer')?.textContent,
    ]);
    expect(rows).toEqual([
      ['How tense are you right now?', '7 of 100: Not at all. 10: As tense as can be.'],
      ['What did you do?', 'I hid it.\u00a0Then I lied.'],
      ['Is there something you have not said yet?', 'No'],
      [
        'Take two sentences of yours',
        'As you said itIt happened.What was it like?VagueAs you would say it nowI did it.',
      ],
      ['Which step could you take?', 'An honest talk'],
      ['Who could be there for you?', 'A friendA group'],
      ['On which day?', 'Monday 30 November'],
      ['At what time?', '18:30'],
      ['When will you look at it again?', 'Tuesday 1 December, 19:00'],
      ['How long will it take?', '30 minutes'],
      ['What do you call this step?', 'Left out'],
      ['Before you send it', 'I read it once more.'],
    ]);
  });

  it('lets each be changed, by a link that names it', async () => {
    const { document } = await opened().get('/s/check');
    const links = [...document.querySelectorAll('.gc-change a')];
    expect(links).toHaveLength(12);
    expect(links[1]?.textContent).toBe('Change: What did you do?');
    expect(links.map((link) => link.getAttribute('href'))).toContain('/s/q/4?from=check');
  });

  it('says who receives it, and what cannot be done afterwards', async () => {
    const { text, document } = await opened().get('/s/check');
    expect(text).toContain('Dana sees nothing until you send it.');
    expect(text).toContain("After sending you can't open your answers here again.");
    expect(document.querySelector('form[action="/s/send"] button')?.textContent).toBe('Send to Dana');
  });
});

describe('sending', () => {
  it('sends what was asked and answered, and says thank you', async () => {
    const opening = opened();
    const { page } = await send(opening);
    expect([page.status, page.location]).toEqual([303, '/s/received']);
    const { unsaid: _, sentences: __, ...rest } = whole;
    expect(opening.clinic.sent).toEqual({ ...rest, sentences: [(whole.sentences as unknown[])[0]] });
    expect((await opening.get('/s/received')).text).toContain('Dana will see this. Sam cannot see it.');
  });

  it('offers no answer of a step that is for the clinician alone', async () => {
    const opening = opened();
    const { document } = await opening.get('/s/check');
    expect(document.querySelector('[name=link-offered]')).toBeNull();
    await send(opening);
    expect(opening.clinic.offered).toEqual([]);
  });

  it('offers to the other partner what is ticked, and nothing by itself', async () => {
    const opening = opened(whole, { visibility: 'offeredToPartner' });
    const { document, text } = await opening.get('/s/check');
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name=link-offered]')];
    expect(boxes.map(({ value, checked }) => [value, checked])).toEqual(
      Object.keys(whole)
        .filter((field) => field !== 'unsaid')
        .map((field) => [field, false]),
    );
    expect(boxes[1]?.labels?.[0]?.textContent).toBe('Offer this to Sam, too: What did you do?');
    expect(boxes.every(({ form }) => form?.getAttribute('action') === '/s/send')).toBe(true);
    expect(text).toContain('Dana passes it on when the time is right.');
    const choice = { 'link-offered': ['facts', 'day'] };
    const conflict = await opening.post('/s/send', { act: 'a', revision: '4', ...choice });
    expect(conflict.status).toBe(409);
    const kept = [...conflict.document.querySelectorAll('input[name=link-offered]:checked')];
    expect(kept.map((box) => box.getAttribute('value'))).toEqual(['facts', 'day']);
    await opening.post('/s/send', { act: 'a', revision: '5', ...choice });
    expect(opening.clinic.offered).toEqual(['facts', 'day']);
  });

  it('sends once, however often it is pressed', async () => {
    const opening = opened();
    const { form } = await send(opening);
    expect((await opening.post('/s/send', form)).location).toBe('/s/received');
    expect(opening.clinic.acts).toHaveLength(1);
  });

  it('names what is still needed, with a way there, and sends nothing', async () => {
    const opening = opened({ tension: 3 });
    const { page } = await send(opening);
    expect(page.status).toBe(422);
    expect(page.document.title).toBe('Error: Your step');
    const links = [...page.document.querySelectorAll('[role=alert] a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      [
        'Before you send it – Please answer this one before you send. The rest can stay empty.',
        '/s/q/15?from=check',
      ],
    ]);
    expect(page.document.querySelector('[role=alert]')?.getAttribute('tabindex')).toBe('-1');
    expect(opening.clinic.sent).toBeUndefined();
  });

  it('says before sending which of the answers that were left out is needed', async () => {
    const { document } = await opened({ tension: 3 }).get('/s/check');
    const needed = [...document.querySelectorAll('.gc-answers > div')].filter((row) =>
      row.textContent?.includes('Needed before you send.'),
    );
    expect(needed.map((row) => row.querySelector('dt')?.textContent)).toEqual(['Before you send it']);
  });

  it('shows the answers again when they changed in another window', async () => {
    const opening = opened();
    const { document } = await opening.get('/s/check');
    expect(document.querySelector<HTMLInputElement>('input[name=revision]')?.value).toBe('5');
    opening.clinic.drafts.push({
      revision: 6,
      savedAt: '2026-11-23T14:01:00Z',
      answers: { ...whole, tension: 1 },
    });
    const page = await opening.post('/s/send', { act: 'a', revision: '5' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Your answers changed in another window.');
    expect(page.document.querySelector<HTMLInputElement>('input[name=revision]')?.value).toBe('6');
    expect(opening.clinic.sent).toBeUndefined();
  });

  it('can send a step in which nothing was answered', async () => {
    const clinic = makeClinic(
      { fields: [{ id: 'a', kind: 'longText', label: 'Anything?', maxLength: 100 }] },
      { hasSession: true },
    );
    const browser = browserOf(clinic);
    expect((await browser.get('/s/check')).text).toContain('Left out');
    expect((await browser.post('/s/send', { act: 'a', revision: '' })).location).toBe('/s/received');
    expect(clinic.sent).toEqual({});
  });
});

describe('after sending', () => {
  it('every page leads to the partner’s own, what is posted late to "received", and nothing of the answers can be read', async () => {
    const { get, post } = opened(whole, { sent: whole });
    for (const path of ['/s', '/s/welcome', '/s/step', '/s/q/4', '/s/skip/4', '/s/check', '/s/saved']) {
      expect([path, (await get(path)).location]).toEqual([path, '/s/home']);
    }
    expect((await post('/s/q/4', { facts: 'Again.' })).location).toBe('/s/received');
    const { body } = await get('/s/received');
    expect(body).not.toMatch(/I hid it|What I did|Take it slowly|How tense/);
  });

  it('says for a step that is offered what may happen to it', async () => {
    const { text } = await opened(whole, { sent: whole, visibility: 'offeredToPartner' }).get('/s/received');
    expect(text).toContain(
      "Sam can't see it now. What you offered is passed on when Dana finds the time right. You can take it back.",
    );
    expect(text).not.toContain('cannot see');
  });

  it('the session is over, and what the device keeps of other steps stays', async () => {
    const { get, clinic } = opened(whole, { sent: whole });
    await get('/s/received');
    expect([clinic.hasSession, clinic.isWiped]).toEqual([false, false]);
  });

  it('is not shown before', async () => {
    expect((await opened().get('/s/received')).location).toBe('/s');
  });
});

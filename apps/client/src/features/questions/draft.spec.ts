/** @jest-environment jsdom */
import { browserOf } from '../../testing/browser';
import { everyKind } from '../../testing/every-kind';
import { type Clinic, makeClinic } from '../../testing/in-memory-clinic';

const opened = (differs: Partial<Clinic> = {}) => {
  const clinic = makeClinic(everyKind, {
    hasSession: true,
    drafts: [{ revision: 1, savedAt: '2026-11-23T14:00:00Z', answers: { tension: 4, facts: 'Old.' } }],
    ...differs,
  });
  const browser = browserOf(clinic);
  const save = async (json: object, step: unknown = 'task') => {
    const { status, body } = await browser.postJson('/s/draft', { step, ...json });
    return { status, body: JSON.parse(body) as unknown };
  };
  return { clinic, browser, save, saved: () => clinic.drafts.at(-1)?.answers };
};

describe('the autosave', () => {
  it('appends a revision with the new answer among the others', async () => {
    const { save, saved } = opened();
    expect(await save({ answers: { facts: 'New.' } })).toEqual({
      status: 200,
      body: { revision: 2, savedAt: '2026-11-23T14:02:00Z' },
    });
    expect(saved()).toEqual({ tension: 4, facts: 'New.' });
  });

  it('takes null for an answer that was cleared', async () => {
    const { save, saved } = opened();
    await save({ answers: { facts: null, name: null } });
    expect(saved()).toEqual({ tension: 4 });
  });

  it.each<[string, unknown]>([
    ['no name of a page', { id: 'mine', turn: 1 }],
    ['a turn before the first', { id: '00000000-0000-4000-8000-000000000001', turn: 0 }],
    ['a turn after the last', { id: '00000000-0000-4000-8000-000000000001', turn: 2 ** 31 }],
  ])('keeps words that come with %s, as those of no page', async (_, page) => {
    const { save, saved, clinic } = opened();
    expect((await save({ answers: { facts: 'New.' }, page })).status).toBe(200);
    expect([saved(), clinic.drafts.at(-1)?.page]).toEqual([{ tension: 4, facts: 'New.' }, undefined]);
  });

  it.each<[string, object, string]>([
    ['an unknown field', { answers: { other: 'x' } }, 'other'],
    ['a field that never was', { answers: JSON.parse('{"__proto__": {"facts": "x"}}') }, '__proto__'],
    ['a list for a text', { answers: { facts: ['x'] } }, 'facts'],
    ['a text that is too long', { answers: { facts: 'x'.repeat(401) } }, 'facts'],
    ['an unknown field of an item', { answers: { sentences: [{ other: 'x' }] } }, 'sentences.0.other'],
    ['a megabyte', { answers: { facts: 'x'.repeat(1_000_000) } }, ''],
    ['a list of answers', { answers: [] }, ''],
    ['no answers', {}, ''],
    ['answers that are null', { answers: null }, ''],
    ['a number of answers', { answers: 7 }, ''],
  ])('refuses %s, with the name of the field', async (_, json, path) => {
    const { save, clinic } = opened();
    const { status, body } = await save(json);
    expect(status).toBe(422);
    expect((body as { problems: { path: string; text: string }[] }).problems[0]).toEqual({
      path,
      text: expect.stringMatching(/\w/),
    });
    expect(clinic.drafts).toHaveLength(1);
  });

  it.each([undefined, null, 7, 'text', [], {}, { answers: { facts: 'New.' } }])(
    'takes nothing that names no step, like %j',
    async (json) => {
      const { browser, clinic } = opened();
      expect((await browser.postJson('/s/draft', json)).status).toBe(401);
      expect(clinic.drafts).toHaveLength(1);
    },
  );

  it('says so when the session has ended, and keeps nothing', async () => {
    const { save, clinic } = opened({ hasSession: false });
    expect((await save({ answers: { facts: 'New.' } })).status).toBe(401);
    expect(clinic.drafts).toHaveLength(1);
  });

  it('is not now when the API can not', async () => {
    const { save } = opened({ failsToSave: true });
    expect((await save({ answers: { facts: 'New.' } })).status).toBe(503);
  });

  it('leads to "received" once the response is in', async () => {
    const { save } = opened({ sent: {} });
    expect((await save({ answers: { facts: 'New.' } })).body).toEqual({ next: '/s/received' });
  });
});

import { once, type GraphqlClient } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { placeIn, type Place } from '../../testing/cast';
import { TestApi } from '../../testing/test-api';

let api: TestApi;
let place: Place;

beforeAll(async () => {
  api = await TestApi.start();
  place = await placeIn(await api.clinic());
});
afterAll(() => api.stop());

const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }';

const opened = async (): Promise<GraphqlClient> => {
  const [link] = await place.clinic.assignment(place.lead, place.couple, {
    partners: [place.couple.partnerIds[0]],
  });
  const phone = await place.clinic.openedPhone(place.lead, link!);
  await place.clinic.accept(phone);
  return phone;
};

const newest = async (phone: GraphqlClient): Promise<unknown> =>
  (await phone.must<{ myTask: { draft: unknown } }>('{ myTask { draft { revision answers } } }')).myTask
    .draft;

const codeOf = async (phone: GraphqlClient, input: object): Promise<unknown> => {
  const { errors } = await phone.ask(save, once(input));
  return errors?.[0]?.extensions?.code ?? 'done';
};

describe('a save of a draft', () => {
  it('counts only on top of the newest revision', async () => {
    const phone = await opened();
    const [one, other] = [{ step: 'support' }, { step: 'boundary' }];
    for (const baseRevision of [1, 7]) {
      expect(await codeOf(phone, { baseRevision, answers: one })).toBe('CONFLICT');
    }
    expect(await codeOf(phone, { baseRevision: 0, answers: one })).toBe('done');
    for (const baseRevision of [0, 2]) {
      expect(await codeOf(phone, { baseRevision, answers: other })).toBe('CONFLICT');
    }
    expect(await codeOf(phone, { baseRevision: -1, answers: other })).toBe('INVALID');
    expect(await newest(phone)).toEqual({ revision: 1, answers: one });
    expect(await codeOf(phone, { baseRevision: 1, answers: other })).toBe('done');
    expect(await newest(phone)).toEqual({ revision: 2, answers: other });
  });

  it('is done by one of two that come at the same time', async () => {
    for (let i = 0; i < 5; i += 1) {
      const phone = await opened();
      const codes = await Promise.all(
        ['support', 'boundary'].map((step) => codeOf(phone, { baseRevision: 0, answers: { step } })),
      );
      expect(codes.sort()).toEqual(['CONFLICT', 'done']);
    }
  });

  it('changes nothing once a later one of the same page is in, whatever it was built on', async () => {
    const phone = await opened();
    const [id, another] = [randomUUID(), randomUUID()];
    const saved = async (pageId: string, turn: number, baseRevision: number, step: string) =>
      (
        await phone.must<{ saveDraft: unknown }>(
          save,
          once({ baseRevision, page: { id: pageId, turn }, answers: { step } }),
        )
      ).saveDraft;
    expect(await saved(id, 2, 0, 'support')).toEqual({ revision: 1 });
    for (const baseRevision of [0, 1]) {
      expect(await saved(id, 1, baseRevision, 'boundary')).toEqual({ revision: 1 });
    }
    expect(await newest(phone)).toEqual({ revision: 1, answers: { step: 'support' } });
    expect(await saved(another, 1, 1, 'boundary')).toEqual({ revision: 2 });
    expect(await saved(id, 3, 2, 'selfCare')).toEqual({ revision: 3 });
    expect(await saved(another, 1, 3, 'boundary')).toEqual({ revision: 3 });
    for (const page of [
      { id: 'mine', turn: 1 },
      { id, turn: 0 },
    ]) {
      expect(await codeOf(phone, { baseRevision: 3, page, answers: {} })).toBe('INVALID');
    }
  });
});

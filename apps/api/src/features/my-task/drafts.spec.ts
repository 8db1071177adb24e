import { once, type GraphqlClient } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { castOf, placeIn, type Place } from '../../testing/cast';
import { told } from '../../testing/refusals';
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

const stepOn = async (phone: GraphqlClient): Promise<string> =>
  (await phone.must<{ myTask: { id: string } }>('{ myTask { id } }')).myTask.id;

const newest = async (phone: GraphqlClient): Promise<unknown> =>
  (await phone.must<{ myTask: { draft: unknown } }>('{ myTask { draft { revision answers } } }')).myTask
    .draft;

const codeOf = async (phone: GraphqlClient, input: object): Promise<unknown> => {
  const { errors } = await phone.ask(save, once({ stepId: await stepOn(phone), ...input }));
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
    const stepId = await stepOn(phone);
    const saved = async (pageId: string, turn: number, baseRevision: number, step: string) =>
      (
        await phone.must<{ saveDraft: unknown }>(
          save,
          once({ stepId, baseRevision, page: { id: pageId, turn }, answers: { step } }),
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

it('and a send are taken for the step that is open, not for another one of theirs, or of a stranger', async () => {
  const send = 'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }';
  const [phone, aside] = [await opened(), await opened()];
  const theirs = await stepOn(aside);
  await aside.must(save, once({ stepId: theirs, baseRevision: 0, answers: { step: 'support' } }));
  const stranger = await castOf(api);
  for (const stepId of [theirs, await stepOn(stranger.phone), randomUUID(), '']) {
    const draft = { stepId, baseRevision: 0, answers: { step: 'boundary' } };
    expect(await phone.refusal(save, once(draft))).toEqual(told.notFound);
    expect(await phone.refusal(send, once({ stepId, revision: 1 }))).toEqual(told.notFound);
  }
  expect(await newest(phone)).toBeNull();
  expect(await newest(aside)).toEqual({ revision: 1, answers: { step: 'support' } });
  const own = { stepId: await stepOn(phone) };
  await phone.must(save, once({ ...own, baseRevision: 0, answers: { step: 'boundary' } }));
  await phone.must(send, once({ ...own, revision: 1 }));
});

describe('words that two devices wrote for one question', () => {
  const draft = '{ myTask { draft { revision answers others { field answer at } } } }';
  interface Read {
    readonly myTask: {
      readonly draft: { readonly answers: unknown; readonly others: { answer: unknown }[] };
    };
  }
  const [laptop, phone] = [randomUUID(), randomUUID()];
  const put = async (browser: GraphqlClient, input: object) =>
    browser.must<{ saveDraft: { revision: number; met: string[] } }>(
      'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision met } }',
      once({ stepId: await stepOn(browser), ...input }),
    );

  it('are both kept: the later ones stand there, the others are offered, and can be taken', async () => {
    const browser = await opened();
    await put(browser, {
      baseRevision: 0,
      page: { id: phone, turn: 1, seen: 0 },
      answers: { smallest: 'Walk.' },
    });
    const { saveDraft } = await put(browser, {
      baseRevision: 1,
      page: { id: laptop, turn: 1, seen: 0 },
      answers: { smallest: 'Rest.' },
    });
    expect(saveDraft).toEqual({ revision: 2, met: ['smallest'] });
    const { myTask } = await browser.must<Read>(draft);
    expect(myTask.draft).toMatchObject({ answers: { smallest: 'Rest.' }, others: [{ answer: 'Walk.' }] });
    await put(browser, {
      baseRevision: 2,
      other: { field: 'smallest', use: true },
      answers: { smallest: 'Rest.' },
    });
    expect((await browser.must<Read>(draft)).myTask.draft).toMatchObject({
      answers: { smallest: 'Walk.' },
      others: [{ answer: 'Rest.' }],
    });
    await put(browser, {
      baseRevision: 3,
      other: { field: 'smallest', use: false },
      answers: { smallest: 'Walk.' },
    });
    expect((await browser.must<Read>(draft)).myTask.draft.others).toEqual([]);
  });

  it('that come from a device long after they were written replace nothing newer', async () => {
    const browser = await opened();
    await put(browser, {
      baseRevision: 0,
      page: { id: laptop, turn: 1, seen: 0 },
      answers: { smallest: 'New.' },
    });
    const late = { id: phone, turn: 4, seen: 0, age: 3600 };
    const { saveDraft } = await put(browser, { baseRevision: 1, page: late, answers: { smallest: 'Old.' } });
    expect(saveDraft.met).toEqual(['smallest']);
    expect((await browser.must<Read>(draft)).myTask.draft).toMatchObject({
      answers: { smallest: 'New.' },
      others: [{ answer: 'Old.' }],
    });
  });
});

it('keeps the newest fifty revisions, and of older ones the last of each ten minutes', async () => {
  const phone = await opened();
  const stepId = await stepOn(phone);
  const put = (baseRevision: number) =>
    phone.must(save, once({ stepId, baseRevision, answers: { step: 'support' } }));
  for (let i = 0; i < 74; i += 1) await put(i);
  const revisions = async (): Promise<number[]> =>
    (
      await api.sql<{ revision: number }[]>(
        'select revision from draft_revision where task_id = $1 order by revision',
        [stepId],
      )
    ).map(({ revision }) => revision);
  await api.sql(
    `update draft_revision set created_at = case when revision < 10 then timestamptz '2026-11-01 10:01Z'
       else timestamptz '2026-11-01 10:11Z' end where task_id = $1 and revision < 20`,
    [stepId],
  );
  expect(await revisions()).toHaveLength(74);
  await put(74);
  const kept = await revisions();
  expect(kept.slice(0, 2)).toEqual([9, 19]);
  expect(kept.slice(-50)).toEqual(Array.from({ length: 50 }, (_, i) => i + 26));
  expect(kept.length).toBeLessThanOrEqual(54);
});

it.each([
  ['an array', '['.repeat(5000) + ']'.repeat(5000)],
  ['an object', '{"a":'.repeat(5000) + '1' + '}'.repeat(5000)],
])('answers nested thousands of levels deep are wrong like any other: %s', async (_, text) => {
  const phone = await opened();
  for (const answers of [text, `{"step":${text}}`]) {
    const body = `{"query":${JSON.stringify(save)},"variables":{"input":{"clientMutationId":"${randomUUID()}","stepId":"${await stepOn(phone)}","baseRevision":0,"answers":${answers}}}}`;
    const { status, body: reply } = await phone
      .post('/client-graphql')
      .set('Content-Type', 'application/json')
      .send(body);
    const { errors } = reply as { errors: { extensions: { code: string; fields: { path: string }[] } }[] };
    expect([status, errors[0]!.extensions.code]).toEqual([200, 'INVALID']);
    expect(errors[0]!.extensions.fields[0]!.path).toMatch(/^answers/);
  }
});

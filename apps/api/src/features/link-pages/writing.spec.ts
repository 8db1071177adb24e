import { once, type GraphqlClient } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { placeIn, type Place } from '../../testing/cast';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';

let api: TestApi;
let place: Place;

beforeAll(async () => {
  api = await TestApi.start();
});
beforeEach(async () => {
  place = await placeIn(await api.clinic());
});
afterAll(() => api.stop());

interface Visit {
  readonly link: TestLink;
  readonly phone: GraphqlClient;
  readonly post: (form: Readonly<Record<string, string>>) => ReturnType<GraphqlClient['post']>;
  readonly save: (body: object) => ReturnType<GraphqlClient['post']>;
}

const question = '/s/q/5';

const visit = async (): Promise<Visit> => {
  const [link] = await place.clinic.assignment(place.lead, place.couple, {
    partners: [place.couple.partnerIds[0]],
  });
  const phone = await place.clinic.openedPhone(place.lead, link!);
  await place.clinic.accept(phone);
  return {
    link: link!,
    phone,
    post: (form) =>
      phone
        .post(question)
        .type('form')
        .send({ 'link-step': link!.taskId, ...form }),
    save: (body) =>
      phone
        .post('/s/draft')
        .set('Accept', 'application/json')
        .send({ step: link!.taskId, ...body }),
  };
};

const draftOf = async (phone: GraphqlClient): Promise<unknown> =>
  (await phone.must<{ myTask: { draft: { answers: unknown } | null } }>('{ myTask { draft { answers } } }'))
    .myTask.draft?.answers;

/** The clinic writes a newer text on confidentiality; returns its id. */
const newerText = async (): Promise<string> => {
  const id = randomUUID();
  await api.sql(
    `insert into confidentiality_text (clinic_id, id, version, body)
     select $1, $2, max(version) + 1, array['Newer words of ours.'] from confidentiality_text where clinic_id = $1`,
    [place.clinic.id, id],
  );
  return id;
};

const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );

describe('two saves at the same time', () => {
  it('of different questions keep both answers, by a form and by a script', async () => {
    for (let i = 0; i < 4; i += 1) {
      const { phone, post, save } = await visit();
      const [form, script] = await Promise.all([
        post({ smallest: 'Ask for a break.', then: 'continue' }),
        save({ answers: { step: 'support' } }),
      ]);
      expect([form.status, script.status]).toEqual([303, 200]);
      expect(await draftOf(phone)).toEqual({ step: 'support', smallest: 'Ask for a break.' });
    }
  });

  it('of one page keep the newer words, whichever came first', async () => {
    const { phone, save } = await visit();
    const id = randomUUID();
    const turn = (number: number, smallest: string) =>
      save({ page: { id, turn: number }, answers: { smallest } });
    await Promise.all([turn(2, 'Newer.'), turn(1, 'Older.')]);
    expect(await draftOf(phone)).toEqual({ smallest: 'Newer.' });
    expect((await turn(1, 'Older.')).status).toBe(200);
    expect(await draftOf(phone)).toEqual({ smallest: 'Newer.' });
  });
});

describe('a newer text on confidentiality while somebody writes', () => {
  const words = 'Words of mine that must not be lost.';

  it('comes with the words, without scripts, and both are accepted and saved in one go', async () => {
    const { phone, post, link } = await visit();
    const textId = await newerText();
    const page = await post({ smallest: words, then: 'continue' });
    expect([page.status, await draftOf(phone)]).toEqual([409, undefined]);
    expect(page.text).toContain('Newer words of ours.');
    const waiting = hiddenIn(page.text);
    expect(waiting).toEqual({ 'link-step': link.taskId, 'link-text': textId, smallest: words });
    const saved = await post({ ...waiting, then: 'stay' });
    expect([saved.status, saved.headers.location]).toEqual([303, question]);
    expect((await phone.get(question)).text).toContain(words);
    expect(await draftOf(phone)).toEqual({ smallest: words });
  });

  it('leaves the words of a script on its page until its form brings them', async () => {
    const { phone, post, save } = await visit();
    await newerText();
    expect((await save({ answers: { smallest: words } })).status).toBe(409);
    const posted = await post({ smallest: words }).set('Accept', 'application/json');
    expect([posted.status, posted.body, await draftOf(phone)]).toEqual([409, {}, undefined]);
    const waiting = hiddenIn((await post({ smallest: words })).text);
    expect((await post(waiting)).status).toBe(303);
    expect((await save({ answers: { step: 'support' } })).status).toBe(200);
    expect(await draftOf(phone)).toEqual({ smallest: words, step: 'support' });
  });

  it('is asked for again when it changes once more, and takes no made-up text', async () => {
    const { phone, post } = await visit();
    const first = await newerText();
    await newerText();
    for (const textId of [first, randomUUID(), 'x', '']) {
      const page = await post({ smallest: words, 'link-text': textId });
      expect([page.status, page.text.includes(words)]).toEqual([409, true]);
    }
    expect(await draftOf(phone)).toBeUndefined();
  });
});

describe('what no page of ours sends', () => {
  it('empties no answer and ends no session', async () => {
    const { phone, post, link } = await visit();
    await post({ smallest: 'Kept.', then: 'continue' });
    const types = ['text/plain', 'multipart/form-data; boundary=b', 'application/xml', 'application/json'];
    for (const type of types) {
      const { status } = await phone.post(question).set('Content-Type', type).send('{}');
      expect({ type, status }).toEqual({ type, status: 404 });
    }
    expect((await phone.post(question).type('form').send({ then: 'continue' })).status).toBe(404);
    const { host, origin } = new URL(api.config.linksOrigin);
    const sent = { Host: host, Origin: origin, Cookie: `s=${await phone.cookie('s')}` };
    for (const method of ['put', 'patch', 'delete', 'options'] as const) {
      for (const path of [question, '/leave', '/s/draft', '/t']) {
        const answer = await supertest(api.server)[method](path).set(sent);
        expect({ method, path, status: answer.status, allow: answer.headers.allow }).toEqual({
          ...{ method, path },
          ...{ status: 405, allow: 'GET, HEAD, POST' },
        });
      }
    }
    for (const path of ['/leave', '/s/received']) await phone.head(path);
    expect(await draftOf(phone)).toEqual({ smallest: 'Kept.' });
    await phone.must(
      'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }',
      once({ stepId: link.taskId, baseRevision: 1, answers: { step: 'support' } }),
    );
    expect((await phone.get('/s/step')).status).toBe(200);
  });
});

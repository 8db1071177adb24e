import { once, type GraphqlClient } from '@groundwork/testing';
import { placeIn, type Place } from '../../testing/cast';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';

let api: TestApi;
let place: Place;
let pin: string;

beforeAll(async () => {
  api = await TestApi.start();
  place = await placeIn(await api.clinic());
  pin = await place.clinic.pin(place.lead, place.couple.partnerIds[0]);
});
afterAll(() => api.stop());

const REFUSAL = 'Check the digits, wait 15 minutes, or ask for a new link.';
const PERSONAL = /Ada|Ben|clinician person|Clinic|One step today/;
const question = '/s/q/5';
const typed = { smallest: 'Typed after the end.', then: 'continue' };

interface Visit {
  readonly link: TestLink;
  readonly phone: GraphqlClient;
  /** What the open page posts. */
  readonly words: typeof typed & { readonly 'link-step': string };
}

/** A phone whose session ran out by itself: half an hour without a request. */
const afterTheEnd = async (): Promise<Visit> => {
  const [link] = await place.clinic.assignment(place.lead, place.couple, {
    partners: [place.couple.partnerIds[0]],
  });
  const phone = api.phone();
  await phone.post('/t').type('form').send({ token: link!.token, pin });
  await place.clinic.accept(phone);
  await phone
    .post('/s/draft')
    .set('Accept', 'application/json')
    .send({ step: link!.taskId, answers: { step: 'support' } });
  await api.asSuperuser(({ manager }) =>
    manager.query(`update link_session set last_seen_at = now() - interval '31 minutes' where link_id = $1`, [
      link!.linkId,
    ]),
  );
  return { link: link!, phone, words: { ...typed, 'link-step': link!.taskId } };
};

const post = (phone: GraphqlClient, form: Readonly<Record<string, string>>) =>
  phone.post(question).type('form').send(form);

const newestDraft = async (phone: GraphqlClient): Promise<unknown> =>
  (await phone.must<{ myTask: { draft: unknown } }>('{ myTask { draft { revision answers } } }')).myTask
    .draft;

const savedAnswers = ({ taskId }: TestLink): Promise<number> =>
  api.asSuperuser(async ({ manager }) => {
    const rows = await manager.query<unknown[]>('select 1 from draft_revision where task_id = $1', [taskId]);
    return rows.length;
  });

const failuresOf = ({ linkId }: TestLink): Promise<number | undefined> =>
  api.asSuperuser(async ({ manager }) => {
    const rows = await manager.query<{ failures: number }[]>('select failures from task_link where id = $1', [
      linkId,
    ]);
    return rows[0]?.failures;
  });

describe('a form posted after the session ran out', () => {
  it('asks for the PIN, hands its words back, and saves and shows nothing else', async () => {
    const { link, phone, words } = await afterTheEnd();
    const page = await post(phone, words);
    expect(page.status).toBe(401);
    expect(page.text).toContain('name="link-pin"');
    expect(page.text).toContain(words.smallest);
    expect(page.text).not.toMatch(PERSONAL);
    expect(page.headers['set-cookie']).toBeUndefined();
    expect([await savedAnswers(link), (await phone.get('/s/step')).status]).toEqual([1, 404]);
  });

  it('is saved in the same request as the PIN, in a session of its own', async () => {
    const { phone, words } = await afterTheEnd();
    const before = await phone.cookie('s');
    const saved = await post(phone, { ...words, then: 'stay', 'link-pin': pin });
    expect([saved.status, saved.headers.location]).toEqual([303, question]);
    expect(saved.headers['set-cookie']).toEqual([
      expect.stringMatching(/^s=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    expect(await phone.cookie('s')).not.toBe(before);
    expect(await newestDraft(phone)).toEqual({
      revision: 2,
      answers: { step: 'support', smallest: words.smallest },
    });
    expect((await phone.get(question)).text).toContain(words.smallest);
    // The cookie that ran out opens nothing by itself.
    expect((await api.phone().hold('s', before).get('/s/step')).status).toBe(404);
  });

  it('is saved to the step that was open, also when that was another than the link’s own', async () => {
    const { link, phone } = await afterTheEnd();
    const partners = [place.couple.partnerIds[0]];
    const [chosen] = await place.clinic.assignment(place.lead, place.couple, { partners });
    await phone.post('/t').type('form').send({ token: link.token, pin });
    await phone.must(
      'mutation ($input: ChooseStepInput!) { chooseStep(input: $input) { id } }',
      once({ stepId: chosen!.taskId }),
    );
    await api.sql(`update link_session set last_seen_at = now() - interval '31 minutes' where link_id = $1`, [
      link.linkId,
    ]);
    const words = { ...typed, then: 'stay', 'link-step': chosen!.taskId, 'link-pin': pin };
    expect((await post(phone, words)).status).toBe(303);
    expect(await newestDraft(phone)).toEqual({ revision: 1, answers: { smallest: typed.smallest } });
    expect(await phone.must('{ myTask { id } }')).toEqual({ myTask: { id: chosen!.taskId } });
    expect(await savedAnswers(link)).toBe(1);
  });

  it('keeps its words through wrong PINs, which count as anywhere else', async () => {
    const { link, phone, words } = await afterTheEnd();
    const wrong = pin === '135790' ? '135791' : '135790';
    for (const tries of [1, 2, 3, 4, 5]) {
      const page = await post(phone, { ...words, 'link-pin': wrong });
      expect(page.status).toBe(401);
      expect(page.text).toContain(REFUSAL);
      expect(page.text).toContain(words.smallest);
      expect(page.text).not.toContain(wrong);
      expect(await failuresOf(link)).toBe(tries);
    }
    // Paused now: the right PIN gets the same words, here and at the link.
    const paused = await post(phone, { ...words, 'link-pin': pin });
    expect(paused.status).toBe(401);
    expect(paused.text).toContain(REFUSAL);
    expect((await phone.post('/t').type('form').send({ token: link.token, pin })).status).toBe(401);
    expect(await savedAnswers(link)).toBe(1);
  });

  it('says the same behind a link that was revoked, so that nobody learns why the page closed', async () => {
    const { link, phone, words } = await afterTheEnd();
    const ranOut = await post(phone, words);
    const revoked = await afterTheEnd();
    await api.sql('update task_link set revoked_at = now() where id = $1', [revoked.link.linkId]);
    const page = await post(revoked.phone, revoked.words);
    const same = (text: string): string => text.replaceAll(revoked.link.taskId, link.taskId);
    expect([page.status, same(page.text)]).toEqual([ranOut.status, ranOut.text]);
    expect(page.text).toContain(words.smallest);
  });

  it('tries no PIN against the link that the other partner opened in the same browser meanwhile', async () => {
    const { phone, words } = await afterTheEnd();
    const [one, two] = place.couple.partnerIds;
    const [theirs] = await place.clinic.assignment(place.lead, place.couple, { partners: [two] });
    const theirPin = await place.clinic.pin(place.lead, two);
    const open = () => phone.post('/t').type('form').send({ token: theirs!.token, pin: theirPin });
    expect((await open()).status).toBe(303);
    const without = await post(phone, words);
    const asking = { ...words, 'link-pin': pin };
    for (let tries = 0; tries < 5; tries += 1) {
      const page = await post(phone, asking);
      expect([page.status, page.text]).toEqual([401, without.text]);
      expect(page.text).toContain(words.smallest);
    }
    // Nor once theirs ran out as well, which hides whose it is.
    await api.sql(`update link_session set last_seen_at = now() - interval '31 minutes' where link_id = $1`, [
      theirs!.linkId,
    ]);
    for (let tries = 0; tries < 5; tries += 1) {
      const page = await post(phone, asking);
      expect([page.status, page.text.includes(REFUSAL)]).toEqual([401, true]);
      expect(page.text).toContain(words.smallest);
    }
    const contact = { channel: 'mail', from: '18:00', to: '20:00', 'link-home': one, 'link-pin': pin };
    expect((await phone.post('/s/contact').type('form').send(contact)).status).toBe(401);
    expect([await failuresOf(theirs!), (await open()).status]).toEqual([0, 303]);
  });

  it('says the same behind a made-up cookie, and opens nothing', async () => {
    const { phone, words } = await afterTheEnd();
    const wrong = await post(phone, { ...words, 'link-pin': '000000' });
    const stranger = api.phone().hold('s', 'made-up');
    const refused = await post(stranger, { ...words, 'link-pin': pin });
    expect([refused.status, refused.text]).toEqual([401, wrong.text]);
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  it('asks for no PIN any more once the session was left', async () => {
    const { link, phone, words } = await afterTheEnd();
    const copied = api.phone().hold('s', await phone.cookie('s'));
    await phone.get('/leave');
    const page = await post(phone, { ...words, 'link-pin': pin });
    expect(page.status).toBe(401);
    expect(page.text).not.toContain('name="link-pin"');
    expect(page.text).toContain(words.smallest);
    // Not even for somebody who copied the cookie.
    expect((await post(copied, { ...words, 'link-pin': pin })).status).toBe(401);
    expect([await savedAnswers(link), (await copied.get('/s/step')).status]).toEqual([1, 404]);
  });
});

describe('when the sign-in can not be reached', () => {
  it('gives the words back, and not the PIN', async () => {
    const { phone, words } = await afterTheEnd();
    const broken = await TestApi.start();
    await broken.sources.auth.destroy();
    try {
      const stranded = broken.phone().hold('s', await phone.cookie('s'));
      const page = await post(stranded, { ...words, 'link-pin': pin });
      expect([page.status, page.type]).toEqual([503, 'text/html']);
      expect(page.text).toContain(words.smallest);
      expect(page.text).not.toContain(pin);
      expect(page.text).not.toMatch(PERSONAL);
      expect(page.headers['cache-control']).toBe('no-store');
    } finally {
      await broken.sources.auth.initialize();
      await broken.stop();
    }
  });
});

import { once, type GraphqlClient } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';
import { wholeCouple } from '../../testing/whole-couple';
import type { MyHome } from './my-home.types';

let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const HOME = `{ myHome { id myInitial otherName clinicianName locale urgentHelp { label number }
  steps { id title minutes dueOn round state sentOn clinicianName }
  replies { id clinicianName title body writtenOn } released { id clinicianName title answer releasedOn }
  offers { id stepId question releasedOn } contact { channel isStopped safeHours { from to } } } }`;
const choose = 'mutation ($input: ChooseStepInput!) { chooseStep(input: $input) { id } }';
const setContact = `mutation ($input: SetMyContactInput!) { setMyContact(input: $input) {
  contact { channel isStopped safeHours { from to } } } }`;
const saveDraft = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }';
const sendResponse = 'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }';

interface Visit {
  readonly link: TestLink;
  readonly phone: GraphqlClient;
}
const visit = async (place: Place, partner: 0 | 1, exercise = 'T44'): Promise<Visit> => {
  const { clinic, lead, couple } = place;
  const [link] = await clinic.assignment(lead, couple, {
    exercise,
    partners: [couple.partnerIds[partner]],
  });
  const phone = await clinic.openedPhone(lead, link!);
  await clinic.accept(phone);
  return { link: link!, phone };
};
const homeOf = async (phone: GraphqlClient): Promise<MyHome> =>
  (await phone.must<{ myHome: MyHome }>(HOME)).myHome;
const taskOf = async (phone: GraphqlClient): Promise<string> =>
  (await phone.must<{ myTask: { id: string } }>('{ myTask { id } }')).myTask.id;

describe('a partner’s page', () => {
  it('lists their steps as they stand, open ones first', async () => {
    const place = await placeIn(cast.own.clinic);
    const done = await visit(place, 0);
    await done.phone.must(
      saveDraft,
      once({ stepId: done.link.taskId, baseRevision: 0, answers: { step: 'support' } }),
    );
    await done.phone.must(sendResponse, once({ stepId: done.link.taskId, revision: 1 }));
    const started = await visit(place, 0, 'T26');
    await started.phone.must(saveDraft, once({ stepId: started.link.taskId, baseRevision: 0, answers: {} }));
    const { phone, link } = await visit(place, 0, 'T09');
    const home = await homeOf(phone);
    expect(home).toMatchObject({ myInitial: 'A', otherName: 'Ben', clinicianName: 'clinician person' });
    expect(home.steps.map(({ id, state, title }) => [id, state, title])).toEqual([
      [started.link.taskId, 'started', 'A grounding practice'],
      [link.taskId, 'notStarted', 'In my own words'],
      [done.link.taskId, 'done', 'One step today'],
    ]);
    expect(home.steps[2]!.sentOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect([home.replies, home.released, home.offers]).toEqual([[], [], []]);
    // A link whose step is done still leads there.
    const again = await place.clinic.openedPhone(place.lead, done.link);
    expect(await homeOf(again)).toEqual(home);
  });

  it('is refused to whoever has no session behind a link', async () => {
    expect(await api.phone().refusal(HOME)).toEqual(told.unauthenticated);
    await homeOf(cast.phone);
  });
});

describe('choosing another open step', () => {
  it('shows that one from the next request on, without a PIN', async () => {
    const place = await placeIn(cast.own.clinic);
    const [one, other] = [await visit(place, 0), await visit(place, 0, 'T26')];
    expect(await taskOf(one.phone)).toBe(one.link.taskId);
    await one.phone.must(choose, once({ stepId: other.link.taskId }));
    expect(await taskOf(one.phone)).toBe(other.link.taskId);
    await one.phone.must(
      saveDraft,
      once({ stepId: other.link.taskId, baseRevision: 0, answers: { way: 'breath' } }),
    );
    await one.phone.must(sendResponse, once({ stepId: other.link.taskId, revision: 1 }));
    // Sent from here, it can't be chosen any more; the other one still can.
    expect(await one.phone.refusal(choose, once({ stepId: other.link.taskId }))).toEqual(told.notFound);
    await one.phone.must(choose, once({ stepId: one.link.taskId }));
    expect(await taskOf(one.phone)).toBe(one.link.taskId);
  });

  it('leads back to the link’s own step when the chosen one is cancelled', async () => {
    const place = await placeIn(cast.own.clinic);
    const [one, other] = [await visit(place, 0), await visit(place, 0, 'T26')];
    await one.phone.must(choose, once({ stepId: other.link.taskId }));
    await place.lead.browser.must(
      'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
      once({ taskId: other.link.taskId }),
    );
    expect(await taskOf(one.phone)).toBe(one.link.taskId);
    expect((await homeOf(one.phone)).steps.map(({ id }) => id)).toEqual([one.link.taskId]);
  });

  it('knows no step of anybody else, and no made-up one', async () => {
    const place = await placeIn(cast.own.clinic);
    const [mine, theirs] = [await visit(place, 0), await visit(place, 1)];
    const foreign = await visit(cast.stranger, 0);
    for (const stepId of [theirs.link.taskId, foreign.link.taskId, 'no-such-id', '']) {
      expect(await mine.phone.refusal(choose, once({ stepId }))).toEqual(told.notFound);
    }
    expect(await taskOf(mine.phone)).toBe(mine.link.taskId);
  });
});

describe('safe contact', () => {
  it('is saved by the partner, shown to the clinician, and refuses an edit that began before', async () => {
    const place = await placeIn(cast.own.clinic);
    const [mine, theirs] = [await visit(place, 0), await visit(place, 1)];
    const before = await homeOf(theirs.phone);
    const { id: partnerId, version } = (await wholeCouple(place)).partners[0]!;
    const wishes = { channel: 'none', safeHours: { from: '18:00', to: '20:30' } };
    expect(await mine.phone.must(setContact, once(wishes))).toEqual({
      setMyContact: { contact: { ...wishes, isStopped: false } },
    });
    expect((await wholeCouple(place)).partners[0]).toMatchObject({ safeHours: wishes.safeHours });
    const edit = 'mutation ($input: EditPartnerInput!) { editPartner(input: $input) { id } }';
    const stale = { partnerId, version, partner: { name: 'Ada', safeHours: null } };
    expect(await place.lead.browser.refusal(edit, once(stale))).toMatchObject({ code: 'CONFLICT' });
    expect((await homeOf(mine.phone)).contact).toEqual({ ...wishes, isStopped: false });
    expect(await homeOf(theirs.phone)).toEqual(before);
    await mine.phone.must(setContact, once({ channel: 'mail', safeHours: null }));
    expect((await homeOf(mine.phone)).contact).toEqual({
      channel: 'mail',
      safeHours: null,
      isStopped: false,
    });
  });

  it('stands also when staff edit the partner at the same moment', async () => {
    const place = await placeIn(cast.own.clinic);
    const { phone } = await visit(place, 0);
    const { id: partnerId, version } = (await wholeCouple(place)).partners[0]!;
    const edit = 'mutation ($input: EditPartnerInput!) { editPartner(input: $input) { id } }';
    const wishes = { channel: 'none', safeHours: { from: '18:00', to: '20:30' } };
    // The edit is half done when the wish comes.
    const both = await api.asSuperuser(async ({ manager }) => {
      const [held]: { pid: number }[] = await manager.query(
        'select pg_backend_pid() as pid from partner_contact where partner_id = $1 for update',
        [partnerId],
      );
      const partner = { name: 'Ada', email: 'ada@home.example' };
      const edited = place.lead.browser.ask(edit, once({ partnerId, version, partner }));
      const waiting = await api.waiterFor(held!.pid);
      const wished = phone.ask(setContact, once(wishes));
      await api.waiterFor(waiting);
      return [edited, wished];
    });
    for (const { errors } of await Promise.all(both)) expect(errors).toBeUndefined();
    expect((await homeOf(phone)).contact).toEqual({ ...wishes, isStopped: false });
  });

  it('names an hour that is none', async () => {
    const { phone } = await visit(await placeIn(cast.own.clinic), 0);
    const wrong = { channel: 'mail', safeHours: { from: '25:00', to: '08:00' } };
    expect(await phone.refusal(setContact, once(wrong))).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'safeHours.from' }],
    });
  });
});

it('stays the same bytes, whatever the other partner keeps to themselves', async () => {
  const place = await placeIn(cast.own.clinic);
  const mine = await visit(place, 1);
  const theirs = await visit(place, 0, 'T09');
  const more = await visit(place, 0);
  const before = await homeOf(mine.phone);
  const {
    phone,
    link: { taskId: stepId },
  } = theirs;
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    writes: () =>
      phone.must(saveDraft, once({ stepId, baseRevision: 0, answers: { changed: 'Everything.' } })),
    'sends with an offer': () =>
      phone.must(sendResponse, once({ stepId, revision: 1, offered: ['changed'] })),
    'changes how they are reached': () => phone.must(setContact, once({ channel: 'none' })),
    'chooses another step': () => phone.must(choose, once({ stepId: more.link.taskId })),
    'takes the offer back': async () => {
      const [offer] = (await homeOf(phone)).offers;
      await phone.must(
        'mutation ($input: TakeBackOfferInput!) { takeBackOffer(input: $input) { id } }',
        once({ offerId: offer!.id }),
      );
    },
  };
  for (const [what, act] of Object.entries(acts)) {
    await act();
    expect({ what, home: await homeOf(mine.phone) }).toEqual({ what, home: before });
  }
});

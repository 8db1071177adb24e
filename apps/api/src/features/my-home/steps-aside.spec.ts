import { once, type GraphqlClient } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';
import type { MyHome } from './my-home.types';

let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const HOME = '{ myHome { steps { id state } } }';
const setAside =
  'mutation ($input: SetStepAsideInput!) { setStepAside(input: $input) { steps { id state } } }';
const takeUp = 'mutation ($input: TakeStepUpInput!) { takeStepUp(input: $input) { steps { id state } } }';
const saveDraft = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }';
const sendResponse = 'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }';

interface Visit {
  readonly place: Place;
  readonly link: TestLink;
  readonly phone: GraphqlClient;
}
const visit = async (partner: 0 | 1 = 0, given?: Place): Promise<Visit> => {
  const place = given ?? (await placeIn(cast.own.clinic));
  const { clinic, lead, couple } = place;
  const [link] = await clinic.assignment(lead, couple, { partners: [couple.partnerIds[partner]] });
  const phone = await clinic.openedPhone(lead, link!);
  await clinic.accept(phone);
  return { place, link: link!, phone };
};
const statesOf = async (phone: GraphqlClient): Promise<string[]> =>
  (await phone.must<{ myHome: MyHome }>(HOME)).myHome.steps.map(({ state }) => state);
const rowsOf = async ({ lead }: Place): Promise<{ kind: string; subjectId: string; partnerName: string }[]> =>
  (
    await lead.browser.must<{ today: { rows: { kind: string; subjectId: string; partnerName: string }[] } }>(
      '{ today { rows { kind subjectId partnerName } } }',
    )
  ).today.rows;
const asideAt = async ({ place: { lead, couple } }: Visit): Promise<(string | null)[]> => {
  const { couple: page } = await lead.browser.must<{
    couple: { assignments: { tasks: { setAsideAt: string | null }[] }[] };
  }>('query ($id: ID!) { couple(id: $id) { assignments { tasks { setAsideAt } } } }', { id: couple.id });
  return page.assignments.flatMap(({ tasks }) => tasks.map((task) => task.setAsideAt));
};

describe('a step that its partner sets aside', () => {
  it('is set aside without a reason, twice as well as once, and the care team sees it', async () => {
    const own = await visit();
    const { phone, link, place } = own;
    for (let time = 0; time < 2; time += 1) {
      const { setStepAside } = await phone.must<{ setStepAside: MyHome }>(
        setAside,
        once({ stepId: link.taskId }),
      );
      expect(setStepAside.steps).toEqual([{ id: link.taskId, state: 'setAside' }]);
    }
    expect(await asideAt(own)).toEqual([expect.any(String)]);
    expect(await rowsOf(place)).toContainEqual({
      kind: 'stepSetAside',
      subjectId: link.taskId,
      partnerName: 'Ada',
    });
  });

  it('keeps what was written, and is open as before once it is taken up again', async () => {
    const own = await visit();
    const { phone, link, place } = own;
    await phone.must(
      saveDraft,
      once({ stepId: link.taskId, baseRevision: 0, answers: { smallest: 'A walk' } }),
    );
    await phone.must(setAside, once({ stepId: link.taskId }));
    await phone.must(takeUp, once({ stepId: link.taskId }));
    expect(await statesOf(phone)).toEqual(['started']);
    expect(await phone.must('{ myTask { draft { answers } } }')).toEqual({
      myTask: { draft: { answers: { smallest: 'A walk' } } },
    });
    expect(await asideAt(own)).toEqual([null]);
    expect((await rowsOf(place)).filter(({ kind }) => kind === 'stepSetAside')).toEqual([]);
  });

  it('can still be sent, which settles it', async () => {
    const { phone, link, place } = await visit();
    await phone.must(setAside, once({ stepId: link.taskId }));
    await phone.must(saveDraft, once({ stepId: link.taskId, baseRevision: 0, answers: { step: 'support' } }));
    await phone.must(sendResponse, once({ stepId: link.taskId, revision: 1 }));
    expect(await statesOf(phone)).toEqual(['done']);
    expect((await rowsOf(place)).map(({ kind }) => kind)).toEqual(['responseNew']);
    expect(await phone.refusal(setAside, once({ stepId: link.taskId }))).toEqual(told.notFound);
  });

  it('is past no date any more, and leaves the list when the clinician ends it', async () => {
    const { phone, link, place } = await visit();
    await api.sql('update task set due_on = current_date - 3 where id = $1', [link.taskId]);
    expect((await rowsOf(place)).map(({ kind }) => kind)).toEqual(['pastDue']);
    await phone.must(setAside, once({ stepId: link.taskId }));
    expect((await rowsOf(place)).map(({ kind }) => kind)).toEqual(['stepSetAside']);
    await place.lead.browser.must(
      'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
      once({ taskId: link.taskId }),
    );
    expect(await rowsOf(place)).toEqual([]);
    expect(await phone.refusal(takeUp, once({ stepId: link.taskId }))).toMatchObject({
      code: expect.stringMatching(/NOT_FOUND|UNAUTHENTICATED/) as string,
    });
  });

  it('is nobody else’s: neither the other partner’s, nor on their page', async () => {
    const own = await visit(0);
    const other = await visit(1, own.place);
    expect(await other.phone.refusal(setAside, once({ stepId: own.link.taskId }))).toEqual(told.notFound);
    const before = await other.phone.must('{ myHome { steps { id state } offers { id } } }');
    await own.phone.must(setAside, once({ stepId: own.link.taskId }));
    expect(await other.phone.must('{ myHome { steps { id state } offers { id } } }')).toEqual(before);
    expect(await other.phone.refusal(takeUp, once({ stepId: own.link.taskId }))).toEqual(told.notFound);
    expect(await statesOf(own.phone)).toEqual(['setAside']);
  });
});

import { once } from '@groundwork/testing';
import { castOf, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { wholeCouple } from '../../testing/whole-couple';
import { builtInExercises } from '../exercises';
import type { ResponsePage } from './response-review.types';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const PAGE = `id taskId coupleId coupleNames coupleStatus partner { id name } otherPartner { id name } exerciseKey exerciseTitle
  visibility message dueOn submittedAt reviewedAt reviewedByName form answers`;
const read = `query ($id: ID!) { response(id: $id) { ${PAGE} } }`;
const mutation = (name: string): string =>
  `mutation ($input: ReviewResponseInput!) { ${name}(input: $input) { ${PAGE} } }`;

const answers = { step: 'support', smallest: 'Ask one friend' };
const responseAt = ({ clinic, lead, couple }: Place): Promise<string> =>
  clinic.response(lead, couple, answers);

const kept = new Map<string, Promise<string>>();
/** The first response of a place: sending one takes two slow hashes, so it is used again. */
const firstAt = (place: Place): Promise<string> => {
  const found = kept.get(place.couple.id) ?? responseAt(place);
  kept.set(place.couple.id, found);
  return found;
};

const mark = async (name: 'reviewResponse' | 'reopenReview', responseId: string, { lead } = cast.own) =>
  (await lead.browser.must<Record<string, ResponsePage>>(mutation(name), once({ responseId })))[name]!;

/** The first response of a place, reviewed or waiting. */
const firstAs = async (state: 'reviewed' | 'waiting', place: Place): Promise<string> => {
  const id = await firstAt(place);
  const { response } = await place.lead.browser.must<{ response: ResponsePage }>(read, { id });
  if ((response.reviewedAt !== null) === (state === 'reviewed')) return id;
  await mark(state === 'reviewed' ? 'reviewResponse' : 'reopenReview', id, place);
  return id;
};

describe('response', () => {
  itIsTheCareTeams(
    {
      name: 'response',
      document: read,
      id: 'id',
      table: 'response',
      arrange: async (place) => ({ id: await firstAt(place) }),
    },
    stage,
  );

  it('shows the answers with the form they answer, whose they are and who the other partner is', async () => {
    const { lead, couple } = cast.own;
    const id = await responseAt(cast.own);
    const { response } = await lead.browser.must<{ response: ResponsePage }>(read, { id });
    const [ada, ben] = couple.partnerIds;
    const definition = builtInExercises.find(({ key }) => key === 'T44')!;
    expect(response).toMatchObject({
      id,
      coupleId: couple.id,
      coupleNames: ['Ada', 'Ben'],
      coupleStatus: 'active',
      partner: { id: ada, name: 'Ada' },
      otherPartner: { id: ben, name: 'Ben' },
      exerciseKey: 'T44',
      exerciseTitle: 'One step today',
      visibility: 'clinician',
      message: null,
      dueOn: null,
      reviewedAt: null,
      reviewedByName: null,
      form: definition.form,
      answers,
    });
  });

  it('names the second partner as the other one the other way round', async () => {
    const { clinic, lead, couple } = cast.own;
    const turned = { ...couple, partnerIds: [couple.partnerIds[1], couple.partnerIds[0]] as const };
    const id = await clinic.response(lead, turned, answers);
    expect(await lead.browser.must(read, { id })).toMatchObject({
      response: { coupleNames: ['Ada', 'Ben'], partner: { name: 'Ben' }, otherPartner: { name: 'Ada' } },
    });
  });
});

describe('reviewResponse', () => {
  itIsTheCareTeams(
    {
      name: 'reviewResponse',
      document: mutation('reviewResponse'),
      id: 'responseId',
      table: 'response',
      arrange: async (place) => ({ responseId: await firstAs('waiting', place) }),
    },
    stage,
  );

  it('says who reviewed it and when, once', async () => {
    const responseId = await responseAt(cast.own);
    const reviewed = await mark('reviewResponse', responseId);
    expect(reviewed).toMatchObject({ reviewedByName: 'clinician person', answers });
    expect(reviewed.reviewedAt).not.toBeNull();
    const again = once({ responseId });
    for (const { browser } of [cast.own.lead, cast.second]) {
      expect(await browser.refusal(mutation('reviewResponse'), again)).toEqual(
        refused('responses.alreadyReviewed'),
      );
    }
  });

  it('is marked once when two mark it at the same time', async () => {
    const responseId = await responseAt(cast.own);
    const results = await Promise.all(
      [cast.own.lead, cast.second].map(({ browser }) =>
        browser.ask(mutation('reviewResponse'), once({ responseId })),
      ),
    );
    const codes = results.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'done').sort();
    expect(codes).toContain('done');
    expect(codes.filter((code) => ['CONFLICT', 'REFUSED'].includes(code))).toHaveLength(1);
  });
});

describe('reopenReview', () => {
  itIsTheCareTeams(
    {
      name: 'reopenReview',
      document: mutation('reopenReview'),
      id: 'responseId',
      table: 'response',
      arrange: async (place) => ({ responseId: await firstAs('reviewed', place) }),
    },
    stage,
  );

  it('lets a response wait again, and be reviewed again', async () => {
    const responseId = await responseAt(cast.own);
    const { browser } = cast.own.lead;
    expect(await browser.refusal(mutation('reopenReview'), once({ responseId }))).toEqual(
      refused('responses.notReviewed'),
    );
    await mark('reviewResponse', responseId);
    expect(await mark('reopenReview', responseId)).toMatchObject({ reviewedAt: null, reviewedByName: null });
    expect(await browser.refusal(mutation('reopenReview'), once({ responseId }))).toEqual(
      refused('responses.notReviewed'),
    );
    expect((await mark('reviewResponse', responseId)).reviewedAt).not.toBeNull();
  });

  it('happens once when it is asked for twice at the same moment', async () => {
    const responseId = await responseAt(cast.own);
    await mark('reviewResponse', responseId);
    const reopen = () => cast.own.lead.browser.ask(mutation('reopenReview'), once({ responseId }));
    // Both have seen the review before either of them may take it back.
    const both = await api.asSuperuser(async ({ manager }) => {
      const [held]: { pid: number }[] = await manager.query(
        'select pg_backend_pid() as pid from response_review where response_id = $1 for update',
        [responseId],
      );
      const first = reopen();
      const waiting = await api.waiterFor(held!.pid);
      const second = reopen();
      await api.waiterFor(waiting);
      return [first, second];
    });
    const [first, second] = await Promise.all(both);
    expect(first!.errors).toBeUndefined();
    expect(second!.errors?.[0]?.message).toBe(refused('responses.notReviewed').message);
  });
});

describe('markResponse', () => {
  const mark = `mutation ($input: MarkResponseInput!) { markResponse(input: $input) { id mark markedByName } }`;
  const marked = async (responseId: string, word: string | null) =>
    (await cast.own.lead.browser.must<{ markResponse: ResponsePage }>(mark, once({ responseId, mark: word })))
      .markResponse;
  const historyOf = async () => (await wholeCouple(cast.own)).history.map(({ kind }) => kind);

  itIsTheCareTeams(
    {
      name: 'markResponse',
      document: mark,
      id: 'responseId',
      table: 'response',
      arrange: async (place) => ({ responseId: await firstAt(place), mark: 'clear' }),
      otherBody: { mark: 'talk' },
    },
    stage,
  );

  it('says by whom, is replaced by another one, and can be taken off', async () => {
    const responseId = await responseAt(cast.own);
    const byName = 'clinician person';
    expect(await marked(responseId, 'beginning')).toMatchObject({ mark: 'beginning', markedByName: byName });
    expect(await marked(responseId, 'talk')).toMatchObject({ mark: 'talk', markedByName: byName });
    const lines = await historyOf();
    expect(await marked(responseId, 'talk')).toMatchObject({ mark: 'talk' });
    expect(await historyOf()).toEqual(lines);
    const stale = once({ responseId, mark: null, from: 'beginning' });
    expect(await cast.own.lead.browser.refusal(mark, stale)).toEqual(told.changedSince);
    expect(await marked(responseId, null)).toMatchObject({ mark: null, markedByName: null });
    expect((await historyOf())[0]).toBe('markTakenOff');
    const stored = await api.sql<unknown[]>('select 1 from response_mark where response_id = $1', [
      responseId,
    ]);
    expect(stored).toHaveLength(2);
  });

  it('is nothing that a partner can read', async () => {
    const responseId = await responseAt(cast.own);
    const { clinic, lead, couple } = cast.own;
    const links = await clinic.assignment(lead, couple);
    const pages = await Promise.all(
      links.map(async (link) => {
        const phone = await clinic.openedPhone(lead, link);
        return () => phone.must('{ myHome { id steps { id state round } replies { id } released { id } } }');
      }),
    );
    const before = await Promise.all(pages.map((page) => page()));
    await marked(responseId, 'clear');
    expect(await Promise.all(pages.map((page) => page()))).toEqual(before);
  });
});

describe('what was sent', () => {
  it('lies in the table as ciphertext, and can be read by nobody whose place on the care team ended', async () => {
    const { lead, couple } = cast.own;
    const id = await responseAt(cast.own);
    const stored = await api.sql<{ answers: Buffer }[]>('select answers from response where id = $1', [id]);
    expect(stored[0]!.answers.toString('latin1')).not.toContain('friend');

    const colleague = await cast.own.clinic.member('clinician');
    const place = { coupleId: couple.id, staffId: colleague.staffId };
    await lead.browser.must(
      'mutation ($input: AddToCareTeamInput!) { addToCareTeam(input: $input) { id } }',
      once({ ...place, role: 'coClinician' }),
    );
    await colleague.browser.must(read, { id });
    await lead.browser.must(
      'mutation ($input: RemoveFromCareTeamInput!) { removeFromCareTeam(input: $input) { id } }',
      once(place),
    );
    expect(await colleague.browser.refusal(read, { id })).toEqual(told.notFound);
  });
});

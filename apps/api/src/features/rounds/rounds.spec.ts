import { once } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { invalid, refused } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { wholeCouple } from '../../testing/whole-couple';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const ask = `mutation ($input: AskAnotherRoundInput!) { askAnotherRound(input: $input) {
  coupleId assignmentId taskIds links { taskId linkId partnerId url } } }`;
const answers = { step: 'support', smallest: 'Ask one friend' };

interface Asked {
  readonly assignmentId: string;
  readonly taskIds: readonly string[];
  readonly links: readonly { taskId: string; linkId: string; partnerId: string; url: string }[];
}
const responseAt = ({ clinic, lead, couple }: Place): Promise<string> =>
  clinic.response(lead, couple, answers);
const asked = async (place: Place, input: object): Promise<Asked> =>
  (await place.lead.browser.must<{ askAnotherRound: Asked }>(ask, once({ delivery: 'link', ...input })))
    .askAnotherRound;

describe('askAnotherRound', () => {
  itIsTheCareTeams(
    {
      name: 'askAnotherRound',
      document: ask,
      id: 'responseId',
      table: 'response',
      arrange: async (place) => ({ responseId: await responseAt(place), delivery: 'link' }),
      otherBody: { message: 'In other words.' },
      isShownOnce: true,
    },
    stage,
  );

  it('is a task of its own, with the clinician’s words; what was sent before stays', async () => {
    const place = await placeIn(cast.own.clinic);
    const responseId = await responseAt(place);
    const made = await asked(place, { responseId, message: 'Once more, and say who acted.' });
    const { assignments, history } = await wholeCouple(place);
    const tasks = assignments.find(({ id }) => id === made.assignmentId)!.tasks;
    expect(tasks.map(({ state, responseId: sent }) => [state, sent])).toEqual([
      ['received', responseId],
      ['open', null],
    ]);
    expect(history[0]).toMatchObject({ kind: 'roundAsked', exerciseTitle: 'One step today' });
    const read = 'query ($id: ID!) { response(id: $id) { round hasOpenRound answers } }';
    expect(await place.lead.browser.must(read, { id: responseId })).toEqual({
      response: { round: 1, hasOpenRound: true, answers },
    });

    const [link] = made.links;
    const phone = await place.clinic.openedPhone(place.lead, {
      ...link!,
      token: link!.url.split('#')[1]!,
    });
    expect(await phone.must('{ myTask { id state message draft { revision } } }')).toEqual({
      myTask: {
        id: made.taskIds[0],
        state: 'open',
        message: 'Once more, and say who acted.',
        draft: null,
      },
    });
    expect(await phone.must('{ myHome { steps { state round } } }')).toEqual({
      myHome: {
        steps: [
          { state: 'notStarted', round: 2 },
          { state: 'done', round: 1 },
        ],
      },
    });
  });

  it('waits until the round before is answered or cancelled, also when two ask at once', async () => {
    const place = await placeIn(cast.own.clinic);
    const responseId = await responseAt(place);
    const results = await Promise.all(
      [1, 2].map(() => place.lead.browser.ask(ask, once({ responseId, delivery: 'link' }))),
    );
    const codes = results.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'done');
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => ['CONFLICT', 'REFUSED'].includes(code))).toHaveLength(1);
    expect(await place.lead.browser.refusal(ask, once({ responseId }))).toEqual(refused('tasks.roundOpen'));
    const { assignments } = await wholeCouple(place);
    const open = assignments[0]!.tasks.find(({ state }) => state === 'open')!;
    await place.lead.browser.must(
      'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
      once({ taskId: open.id }),
    );
    expect((await asked(place, { responseId })).taskIds).toHaveLength(1);
  });

  it('takes a due day that makes sense', async () => {
    const responseId = await responseAt(cast.own);
    expect(await cast.own.lead.browser.refusal(ask, once({ responseId, dueOn: '2020-01-01' }))).toEqual(
      invalid(['dueOn', 'invalid.dueDay']),
    );
  });
});

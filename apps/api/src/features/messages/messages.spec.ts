import { once } from '@groundwork/testing';
import { castOf, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { refused } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const mailLink = `mutation ($input: TaskInput!) { mailLink(input: $input) {
  id history { kind detail } assignments { tasks { id messages { id kind state problem } } } } }`;
const acknowledge =
  'mutation ($input: AcknowledgeMessageInput!) { acknowledgeMessage(input: $input) { id } }';

interface Workspace {
  readonly history: readonly { kind: string; detail: unknown }[];
  readonly assignments: readonly {
    tasks: readonly { id: string; messages: readonly { id: string; kind: string; state: string }[] }[];
  }[];
}

const stepAt = async (place: Place): Promise<TestLink> => {
  const partners = [place.couple.partnerIds[0]];
  const [link] = await place.clinic.assignment(place.lead, place.couple, { partners });
  return link!;
};

/** A step of a partner who can be written to. */
const reachableStepAt = async (place: Place): Promise<TestLink> => {
  const link = await stepAt(place);
  const { couple } = await place.lead.browser.must<{
    couple: { partners: { id: string; name: string; version: number }[] };
  }>('query ($id: ID!) { couple(id: $id) { partners { id name version } } }', { id: place.couple.id });
  const { id, name, version } = couple.partners.find((each) => each.id === link.partnerId)!;
  await place.lead.browser.must(
    'mutation ($input: EditPartnerInput!) { editPartner(input: $input) { id } }',
    once({ partnerId: id, version, partner: { name, email: 'reachable@mail.example' } }),
  );
  return link;
};

/** A note that nobody took. */
const undeliveredAt = async (place: Place): Promise<string> => {
  const { taskId } = await reachableStepAt(place);
  await place.lead.browser.must(mailLink, once({ taskId }));
  const [message]: { id: string }[] = await api.sql(
    `with given_up as (update message set state = 'undelivered', problem = 'refused', settled_at = now()
       where clinic_id = $1 and task_id = $2 returning id) select id from given_up`,
    [place.clinic.id, taskId],
  );
  return message!.id;
};

describe('mailLink', () => {
  itIsTheCareTeams(
    {
      name: 'mailLink',
      document: mailLink,
      id: 'taskId',
      table: 'task',
      arrange: async (place) => ({ taskId: (await reachableStepAt(place)).taskId }),
    },
    stage,
  );

  it('leaves a note that waits, and a line of history', async () => {
    const { taskId } = await reachableStepAt(cast.own);
    const answer = await cast.own.lead.browser.must<{ mailLink: Workspace }>(mailLink, once({ taskId }));
    const { assignments, history } = answer.mailLink;
    const task = assignments.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)!;
    expect(task.messages).toEqual([expect.objectContaining({ kind: 'stepAssigned', state: 'waiting' })]);
    expect(history[0]).toMatchObject({ kind: 'linkMade', detail: { by: 'mail' } });
  });

  it('keeps one reminder before and one after the due day, however often the link is sent', async () => {
    const { clinic, lead } = cast.own;
    const { taskId } = await reachableStepAt(cast.own);
    const dueOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await lead.browser.must(mailLink, once({ taskId }));
    await lead.browser.must(
      'mutation ($input: ChangeDueDayInput!) { changeDueDay(input: $input) { id } }',
      once({ taskId, dueOn }),
    );
    await lead.browser.must(mailLink, once({ taskId }));
    const waiting: { kind: string }[] = await api.sql(
      `select kind from message where clinic_id = $1 and task_id = $2 and state = 'waiting' and kind like 'reminder%'
        order by kind`,
      [clinic.id, taskId],
    );
    expect(waiting.map(({ kind }) => kind)).toEqual(['reminderAfter', 'reminderBefore']);
  });

  it('says so when nobody can write to the partner', async () => {
    const { clinic, lead } = cast.own;
    const couple = await clinic.couple(lead);
    const [link] = await clinic.assignment(lead, couple);
    expect(await lead.browser.refusal(mailLink, once({ taskId: link!.taskId }))).toEqual(
      refused('messages.cantWrite'),
    );
  });
});

describe('acknowledgeMessage', () => {
  itIsTheCareTeams(
    {
      name: 'acknowledgeMessage',
      document: acknowledge,
      id: 'messageId',
      table: 'message',
      arrange: async (place) => ({ messageId: await undeliveredAt(place) }),
    },
    stage,
  );

  it('is for a note that could not be delivered', async () => {
    const { clinic, lead } = cast.own;
    const { taskId } = await reachableStepAt(cast.own);
    await lead.browser.must(mailLink, once({ taskId }));
    const [waiting]: { id: string }[] = await api.sql(
      'select id from message where clinic_id = $1 and task_id = $2',
      [clinic.id, taskId],
    );
    expect(await lead.browser.refusal(acknowledge, once({ messageId: waiting!.id }))).toEqual(
      refused('messages.notUndelivered'),
    );
  });
});

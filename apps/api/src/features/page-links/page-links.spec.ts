import { once } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { refused } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';
import { wholeCouple } from '../../testing/whole-couple';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const mint = `mutation ($input: PageLinkInput!) { mintPageLink(input: $input) {
  linkId taskId partnerId url expiresAt hasPin } }`;
const mail =
  'mutation ($input: PageLinkInput!) { mailPageLink(input: $input) { id history { kind detail } } }';

/** A partner who had a step, and can be written to. */
const partnerAt = async (place: Place): Promise<{ partnerId: string }> => {
  const [partnerId] = place.couple.partnerIds;
  await place.clinic.assignment(place.lead, place.couple, { partners: [partnerId] });
  await editAt(place, { email: 'reachable@mail.example' });
  return { partnerId };
};

const editAt = async ({ lead, couple }: Place, about: { email: string | null }): Promise<void> => {
  const { couple: read } = await lead.browser.must<{
    couple: { partners: { id: string; version: number }[] };
  }>('query ($id: ID!) { couple(id: $id) { partners { id version } } }', { id: couple.id });
  const { id, version } = read.partners.find((each) => each.id === couple.partnerIds[0])!;
  await lead.browser.must(
    'mutation ($input: EditPartnerInput!) { editPartner(input: $input) { id } }',
    once({ partnerId: id, version, partner: { name: 'Ada', ...about } }),
  );
};

describe('mintPageLink', () => {
  itIsTheCareTeams(
    {
      name: 'mintPageLink',
      document: mint,
      id: 'partnerId',
      table: 'partner',
      arrange: partnerAt,
      isShownOnce: true,
    },
    stage,
  );

  it('leads to the page of a partner who has answered all their steps, and stands in the history', async () => {
    const place = await placeIn(cast.own.clinic);
    const { clinic, lead, couple } = place;
    const [partnerId] = couple.partnerIds;
    await clinic.response(lead, couple, { step: 'support' });
    const { mintPageLink: minted } = await lead.browser.must<{ mintPageLink: TestLink & { url: string } }>(
      mint,
      once({ partnerId }),
    );
    const phone = await clinic.openedPhone(lead, { ...minted, token: minted.url.split('#')[1]! });
    const { myHome } = await phone.must<{ myHome: { steps: { state: string }[] } }>(
      '{ myHome { steps { state } } }',
    );
    expect(myHome.steps).toEqual([{ state: 'done' }]);
    expect((await wholeCouple(place)).history[0]).toMatchObject({
      kind: 'linkMade',
      partnerId,
      exerciseTitle: null,
      detail: { to: 'page' },
    });
  });

  it('leads to a step that is done rather than to a newer one, and to none that is cancelled', async () => {
    const place = await placeIn(cast.own.clinic);
    const { clinic, lead, couple } = place;
    const [partnerId] = couple.partnerIds;
    const taskOf = async (): Promise<string> =>
      (await lead.browser.must<{ mintPageLink: { taskId: string } }>(mint, once({ partnerId }))).mintPageLink
        .taskId;
    expect(await lead.browser.refusal(mint, once({ partnerId }))).toEqual(refused('links.noPageYet'));
    const [first] = await clinic.assignment(lead, couple, { partners: [partnerId] });
    const [second] = await clinic.assignment(lead, couple, { partners: [partnerId] });
    expect(await taskOf()).toBe(second!.taskId);
    await lead.browser.must(
      'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
      once({ taskId: second!.taskId }),
    );
    expect(await taskOf()).toBe(first!.taskId);
    const responseId = await clinic.response(lead, couple, { step: 'support' });
    await clinic.assignment(lead, couple, { partners: [partnerId] });
    const [answered] = await api.sql<{ task_id: string }[]>('select task_id from response where id = $1', [
      responseId,
    ]);
    expect(await taskOf()).toBe(answered!.task_id);
  });
});

describe('mailPageLink', () => {
  itIsTheCareTeams(
    { name: 'mailPageLink', document: mail, id: 'partnerId', table: 'partner', arrange: partnerAt },
    stage,
  );

  it('leaves a note, and says so when nobody can write', async () => {
    const place = await placeIn(cast.own.clinic);
    const { partnerId } = await partnerAt(place);
    const { mailPageLink } = await place.lead.browser.must<{ mailPageLink: { history: unknown[] } }>(
      mail,
      once({ partnerId }),
    );
    expect(mailPageLink.history[0]).toEqual({ kind: 'linkMade', detail: { to: 'page', by: 'mail' } });
    const left = await api.sql('select kind, state from message where partner_id = $1', [partnerId]);
    expect(left).toEqual([{ kind: 'pageLink', state: 'waiting' }]);
    await editAt(place, { email: null });
    expect(await place.lead.browser.refusal(mail, once({ partnerId }))).toEqual(
      refused('messages.cantWrite'),
    );
  });
});

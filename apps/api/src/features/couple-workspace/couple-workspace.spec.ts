import { once } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';
import { WHOLE_COUPLE, wholeCouple } from '../../testing/whole-couple';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const sql = (text: string, parameters: unknown[]): Promise<unknown> => api.sql(text, parameters);

const act = ({ lead }: Place, name: string, input: string, of: object) =>
  lead.browser.must(`mutation ($input: ${input}!) { ${name}(input: $input) { id } }`, once(of));

/** The couple's task that a link belongs to, as its page shows it. */
const taskOf = async (place: Place, { taskId }: Pick<TestLink, 'taskId'>) => {
  const { assignments } = await wholeCouple(place);
  return assignments.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)!;
};

describe('couple', () => {
  itIsTheCareTeams(
    {
      name: 'couple',
      document: `query ($id: ID!) { couple(id: $id) { ${WHOLE_COUPLE} } }`,
      id: 'id',
      table: 'couple',
      arrange: ({ couple }) => Promise.resolve({ id: couple.id }),
    },
    stage,
  );

  it('shows a new couple with nothing but its partners, its lead and its first line of history', async () => {
    const place = await placeIn(cast.own.clinic);
    expect(await wholeCouple(place)).toMatchObject({
      id: place.couple.id,
      mayLead: true,
      sharedEmail: false,
      sharedPhone: false,
      partners: place.couple.partnerIds.map((id, i) => ({ id, name: ['Ada', 'Ben'][i], version: 1 })),
      careTeam: [{ staffId: place.lead.staffId, role: 'lead', name: 'clinician person' }],
      ruptures: [],
      stageHistory: [],
      assignments: [],
      history: [{ kind: 'coupleCreated' }],
    });
  });

  it('tells the lead alone that they may lead', async () => {
    const asked = { id: cast.own.couple.id };
    const mayLead = 'query ($id: ID!) { couple(id: $id) { mayLead } }';
    expect(await cast.own.lead.browser.must(mayLead, asked)).toEqual({ couple: { mayLead: true } });
    expect(await cast.second.browser.must(mayLead, asked)).toEqual({ couple: { mayLead: false } });
  });

  it('follows a task from open to received, reviewed and back', async () => {
    const place = await placeIn(cast.own.clinic);
    const responseId = await place.clinic.response(place.lead, place.couple, { step: 'support' });
    const [task] = (await wholeCouple(place)).assignments[0]!.tasks;
    expect(task).toMatchObject({ state: 'received', responseId, reviewedAt: null });
    expect(task!.submittedAt).not.toBeNull();

    await act(place, 'reviewResponse', 'ReviewResponseInput', { responseId });
    const reviewed = await taskOf(place, { taskId: task!.id });
    expect(reviewed.state).toBe('reviewed');
    expect(reviewed.reviewedAt).not.toBeNull();
    await act(place, 'reopenReview', 'ReviewResponseInput', { responseId });
    expect(await taskOf(place, { taskId: task!.id })).toMatchObject({ state: 'received', reviewedAt: null });

    const { history } = await wholeCouple(place);
    expect(history.map(({ kind }) => kind)).toEqual([
      'reviewReopened',
      'responseReviewed',
      'responseReceived',
      'pinMade',
      'exerciseAssigned',
      'coupleCreated',
    ]);
    // Nobody of the staff did what a partner did.
    expect(history[2]).toMatchObject({ byName: null, partnerId: place.couple.partnerIds[0] });
    expect(history[2]!.exerciseTitle).toBe('One step today');
  });

  it('says of each link whether it still opens, and why not', async () => {
    const place = await placeIn(cast.own.clinic);
    const [link] = await place.clinic.assignment(place.lead, place.couple, {
      partners: [place.couple.partnerIds[0]],
    });
    const state = async () => (await taskOf(place, link!)).links.map((each) => each.state);
    expect(await state()).toEqual(['live']);
    await sql(`update task_link set expires_at = now() where id = $1`, [link!.linkId]);
    expect(await state()).toEqual(['expired']);
    await sql('update task_link set locked_at = now() where id = $1', [link!.linkId]);
    expect(await state()).toEqual(['locked']);
    await act(place, 'revokeLink', 'RevokeLinkInput', { linkId: link!.linkId });
    expect(await state()).toEqual(['revoked']);
  });

  it('keeps the newest hundred lines of history', async () => {
    const place = await placeIn(cast.own.clinic);
    await sql(
      `insert into couple_event (clinic_id, id, couple_id, kind, staff_id, created_at)
       select $1, gen_random_uuid(), $2, 'timeZoneSet', $3, now() - n * interval '1 minute'
         from generate_series(1, 120) n`,
      [place.clinic.id, place.couple.id, place.lead.staffId],
    );
    const { history } = await wholeCouple(place);
    expect(history).toHaveLength(100);
    expect(history[0]).toMatchObject({ kind: 'coupleCreated' });
    expect(history.map(({ at }) => at)).toEqual(
      history
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });
});

import { once } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { invalid, refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { wholeCouple } from '../../testing/whole-couple';
import type { JointStepPage } from './joint-step.types';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const fields = `id coupleId partners { id name } exerciseTitle whyItHelps minutes form state agreedAt
  confidentiality { version body } revision savedAt answers finishedAt recordedByName`;
const inputs = {
  assignTogether: 'AssignTogetherInput',
  agreeTogether: 'AgreeTogetherInput',
  saveJointDraft: 'SaveJointDraftInput',
  finishJointStep: 'FinishJointStepInput',
  stopJointStep: 'JointStepInput',
} as const;
type Name = keyof typeof inputs;
const mutation = (name: Name): string =>
  `mutation ($input: ${inputs[name]}!) { ${name}(input: $input) {
    ${name === 'saveJointDraft' ? 'revision savedAt' : fields} } }`;
const query = `query ($id: ID!) { jointStep(id: $id) { ${fields} } }`;

const act = async (place: Pick<Place, 'lead'>, name: Name, input: object): Promise<JointStepPage> => {
  const answer = await place.lead.browser.must<Record<string, JointStepPage>>(mutation(name), once(input));
  return answer[name]!;
};
const refuse = ({ lead }: Pick<Place, 'lead'>, name: Name, input: object) =>
  lead.browser.refusal(mutation(name), once(input));
const read = async ({ lead }: Pick<Place, 'lead'>, id: string): Promise<JointStepPage> =>
  (await lead.browser.must<{ jointStep: JointStepPage }>(query, { id })).jointStep;

const conflict = (key: string) => ({ ...refused(key), code: 'CONFLICT' });

const confirmedReasons = ['confrontation', 'fearOrCoercion', 'acuteRisk', 'consentMissing'];
const toAssign = ({ couple }: Place) => ({ coupleId: couple.id, exerciseKey: 'T44', confirmedReasons });
const answers = { step: 'honestTalk', smallest: 'Ten minutes on Sunday' };

const assigned = async (place: Place): Promise<string> =>
  (await act(place, 'assignTogether', toAssign(place))).id;
const toAgree = async (place: Place) => ({
  jointStepId: await assigned(place),
  partnerIds: place.couple.partnerIds,
  textVersion: 1,
});
const agreed = async (place: Place): Promise<string> =>
  (await act(place, 'agreeTogether', await toAgree(place))).id;
const written = async (place: Place): Promise<string> => {
  const jointStepId = await agreed(place);
  await act(place, 'saveJointDraft', { jointStepId, baseRevision: 0, answers });
  return jointStepId;
};

describe('assignTogether', () => {
  itIsTheCareTeams(
    {
      name: 'assignTogether',
      document: mutation('assignTogether'),
      id: 'coupleId',
      table: 'couple',
      arrange: (place) => Promise.resolve(toAssign(place)),
      otherBody: { confirmedReasons: [...confirmedReasons, 'another'] },
    },
    stage,
  );

  it('makes no task, no link and no message, and shows nothing behind the links of either partner', async () => {
    const place = await placeIn(cast.own.clinic);
    const { clinic, lead, couple } = place;
    const links = await clinic.assignment(lead, couple);
    const one = await clinic.openedPhone(lead, links[0]!);
    const other = await clinic.openedPhone(lead, links[1]!);
    const home = '{ myHome { steps { id state round } } }';
    const seen = async () => [await one.must(home), await other.must(home)];
    const before = await seen();
    const counts = () =>
      api.sql(
        `select (select count(*) from task where couple_id = $1) as tasks,
                (select count(*) from task_link where couple_id = $1) as links,
                (select count(*) from message where couple_id = $1) as messages`,
        [couple.id],
      );
    const rows = await counts();

    const id = await written(place);
    await act(place, 'finishJointStep', { jointStepId: id, revision: 1 });
    expect(await counts()).toEqual(rows);
    expect(await seen()).toEqual(before);
  });

  it('is for exercises that are made for both, once every reason to hold is confirmed as absent', async () => {
    const place = await placeIn(cast.own.clinic);
    const input = toAssign(place);
    for (const exerciseKey of ['T04', 'T07', 'T09', 'T14', 'T26']) {
      expect(await refuse(place, 'assignTogether', { ...input, exerciseKey })).toEqual(
        invalid(['exerciseKey', 'invalid.notTogether']),
      );
    }
    expect(await refuse(place, 'assignTogether', { ...input, exerciseKey: 'T99' })).toEqual(told.notFound);
    for (const left of confirmedReasons) {
      const without = confirmedReasons.filter((key) => key !== left);
      expect(await refuse(place, 'assignTogether', { ...input, confirmedReasons: without })).toEqual(
        invalid(['confirmedReasons', 'invalid.confirmReasons']),
      );
    }
    expect((await wholeCouple(place)).jointSteps).toEqual([]);
    await act(place, 'assignTogether', input);
    expect(await wholeCouple(place)).toMatchObject({
      assignments: [],
      jointSteps: [{ exerciseTitle: 'One step today', savedAt: null, finishedAt: null }],
      history: [{ kind: 'jointStepAssigned', exerciseTitle: 'One step today', partnerId: null }, {}],
    });
  });
});

describe('jointStep', () => {
  itIsTheCareTeams(
    {
      name: 'jointStep',
      document: query,
      id: 'id',
      table: 'joint_step',
      arrange: async (place) => ({ id: await assigned(place) }),
    },
    stage,
  );
});

describe('agreeTogether', () => {
  itIsTheCareTeams(
    {
      name: 'agreeTogether',
      document: mutation('agreeTogether'),
      id: 'jointStepId',
      table: 'joint_step',
      arrange: toAgree,
      otherBody: { textVersion: 2 },
    },
    stage,
  );

  it('takes both partners of this very couple, and the text as it is now; noted twice, it stands once', async () => {
    const place = await placeIn(cast.own.clinic);
    const input = await toAgree(place);
    const [one] = place.couple.partnerIds;
    const stranger = cast.colleague.couple.partnerIds[0];
    for (const partnerIds of [[], [one], [one, one], [one, stranger]]) {
      expect(await refuse(place, 'agreeTogether', { ...input, partnerIds })).toEqual(
        invalid(['partnerIds', 'invalid.bothPartners']),
      );
    }
    expect(await refuse(place, 'agreeTogether', { ...input, textVersion: 2 })).toEqual(
      conflict('confidentiality.newer'),
    );
    const { jointStepId } = input;
    for (const [name, more] of [
      ['saveJointDraft', { baseRevision: 0, answers }],
      ['finishJointStep', { revision: 0 }],
    ] as const) {
      expect(await refuse(place, name, { jointStepId, ...more })).toEqual(refused('jointSteps.agreeFirst'));
    }
    const first = await act(place, 'agreeTogether', input);
    expect(first.agreedAt).not.toBeNull();
    expect(await act(place, 'agreeTogether', input)).toEqual(first);
    const rows = await api.sql('select partner_id from joint_agreement where joint_step_id = $1', [
      jointStepId,
    ]);
    expect(rows).toHaveLength(2);
  });
});

describe('saveJointDraft', () => {
  itIsTheCareTeams(
    {
      name: 'saveJointDraft',
      document: mutation('saveJointDraft'),
      id: 'jointStepId',
      table: 'joint_step',
      arrange: async (place) => ({ jointStepId: await agreed(place), baseRevision: 0, answers }),
      otherBody: { answers: { step: 'boundary' } },
    },
    stage,
  );

  it('keeps every revision, lets none overwrite a newer one, and names what it can’t keep', async () => {
    const place = await placeIn(cast.own.clinic);
    const jointStepId = await agreed(place);
    const save = { jointStepId, baseRevision: 0, answers };
    const twice = await Promise.all(
      [1, 2].map(() => place.lead.browser.ask(mutation('saveJointDraft'), once(save))),
    );
    expect(twice.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await refuse(place, 'saveJointDraft', save)).toEqual(conflict('jointSteps.newer'));
    await act(place, 'saveJointDraft', { ...save, baseRevision: 1, answers: { step: 'boundary' } });
    expect(await read(place, jointStepId)).toMatchObject({ revision: 2, answers: { step: 'boundary' } });
    const long = { ...save, baseRevision: 2, answers: { smallest: 'x'.repeat(301) } };
    expect((await refuse(place, 'saveJointDraft', long)).code).toBe('INVALID');
    const rows = await api.sql('select revision from joint_draft where joint_step_id = $1', [jointStepId]);
    expect(rows).toHaveLength(2);
  });
});

describe('finishJointStep', () => {
  itIsTheCareTeams(
    {
      name: 'finishJointStep',
      document: mutation('finishJointStep'),
      id: 'jointStepId',
      table: 'joint_step',
      arrange: async (place) => ({ jointStepId: await written(place), revision: 1 }),
      otherBody: { revision: 2 },
    },
    stage,
  );

  it('is stored once under the couple’s key, with who wrote it down; nothing changes it afterwards', async () => {
    const place = await placeIn(cast.own.clinic);
    const jointStepId = await written(place);
    expect(await refuse(place, 'finishJointStep', { jointStepId, revision: 0 })).toEqual(
      conflict('jointSteps.newer'),
    );
    const twice = await Promise.all(
      [1, 2].map(() =>
        place.lead.browser.ask(mutation('finishJointStep'), once({ jointStepId, revision: 1 })),
      ),
    );
    expect(twice.filter(({ errors }) => !errors)).toHaveLength(1);
    const made = await read(place, jointStepId);
    expect(made).toMatchObject({ state: 'finished', answers, recordedByName: 'clinician person' });
    const couple = await wholeCouple(place);
    expect(couple.jointSteps[0]).toMatchObject({ finishedAt: made.finishedAt, savedAt: null });
    expect(couple.history.slice(0, 2).map(({ kind }) => kind)).toEqual([
      'jointStepFinished',
      'jointStepAgreed',
    ]);
    for (const [name, more] of [
      ['saveJointDraft', { baseRevision: 0, answers }],
      ['stopJointStep', {}],
    ] as const) {
      expect(await refuse(place, name, { jointStepId, ...more })).toEqual(refused('jointSteps.finished'));
    }
    const [key] = await api.sql<{ scope: string; scope_id: string }[]>(
      `select k.scope, k.scope_id from data_key k join joint_response r on r.clinic_id = k.clinic_id
        and encode(substr(r.answers, 2, 16), 'hex') = replace(k.id::text, '-', '') where r.joint_step_id = $1`,
      [jointStepId],
    );
    expect(key).toEqual({ scope: 'couple', scope_id: place.couple.id });
  });

  it('asks for the answer that is needed', async () => {
    const place = await placeIn(cast.own.clinic);
    const jointStepId = await agreed(place);
    expect(await refuse(place, 'finishJointStep', { jointStepId, revision: 0 })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'answers.step' }],
    });
  });
});

describe('stopJointStep', () => {
  itIsTheCareTeams(
    {
      name: 'stopJointStep',
      document: mutation('stopJointStep'),
      id: 'jointStepId',
      table: 'joint_step',
      arrange: async (place) => ({ jointStepId: await written(place) }),
    },
    stage,
  );

  it('keeps nothing of what was written, and can’t be written in again', async () => {
    const place = await placeIn(cast.own.clinic);
    const jointStepId = await written(place);
    expect(await act(place, 'stopJointStep', { jointStepId })).toMatchObject({
      state: 'stopped',
      answers: {},
      revision: 0,
    });
    expect(await api.sql('select 1 from joint_draft where joint_step_id = $1', [jointStepId])).toEqual([]);
    for (const [name, more] of [
      ['agreeTogether', { partnerIds: place.couple.partnerIds, textVersion: 1 }],
      ['saveJointDraft', { baseRevision: 0, answers }],
      ['finishJointStep', { revision: 0 }],
      ['stopJointStep', {}],
    ] as const) {
      expect(await refuse(place, name, { jointStepId, ...more })).toEqual(refused('jointSteps.stopped'));
    }
    expect((await wholeCouple(place)).jointSteps).toEqual([]);
  });

  it('leaves no word behind when somebody saves at the same moment', async () => {
    const place = await placeIn(cast.own.clinic);
    const { browser } = place.lead;
    for (let round = 0; round < 8; round += 1) {
      const jointStepId = await agreed(place);
      const save = once({ jointStepId, baseRevision: 0, answers });
      const [, stopped] = await Promise.all([
        browser.ask(mutation('saveJointDraft'), save),
        browser.ask(mutation('stopJointStep'), once({ jointStepId })),
      ]);
      expect(stopped.errors).toBeUndefined();
      expect(await api.sql('select 1 from joint_draft where joint_step_id = $1', [jointStepId])).toEqual([]);
    }
  });
});

it('joint steps are not for whoever was disabled', async () => {
  const { clinic } = cast.own;
  const place = await placeIn(clinic);
  const id = await written(place);
  await read(place, id);
  const owner = await clinic.member('owner');
  await owner.browser.must(
    'mutation ($input: DisableStaffInput!) { disableStaff(input: $input) { __typename } }',
    once({ staffId: place.lead.staffId }),
  );
  expect(await place.lead.browser.refusal(query, { id })).toEqual(told.unauthenticated);
  expect(await refuse(place, 'stopJointStep', { jointStepId: id })).toEqual(told.unauthenticated);
});

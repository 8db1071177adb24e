import { once } from '@groundwork/testing';
import { castOf, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { invalid, refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { WHOLE_COUPLE, wholeCouple } from '../../testing/whole-couple';
import type { CoupleWorkspace } from '../couple-workspace';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const mutation = (name: string, input: string, selection = 'id history { id }'): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${selection} } }`;
const inputs = {
  recordRupture: 'RecordRuptureInput',
  reviseRupture: 'ReviseRuptureInput',
  removeRupture: 'RemoveRuptureInput',
  restoreRupture: 'RemoveRuptureInput',
} as const;
type Name = keyof typeof inputs;

const change = async (
  name: Name,
  input: object,
  { lead }: Pick<Place, 'lead'> = cast.own,
): Promise<CoupleWorkspace> => {
  const document = mutation(name, inputs[name], WHOLE_COUPLE);
  return (await lead.browser.must<Record<string, CoupleWorkspace>>(document, once(input)))[name]!;
};
const refuse = (name: Name, input: object) =>
  cast.own.lead.browser.refusal(mutation(name, inputs[name]), once(input));

const told2024 = { kind: 'lying', happened: '2024', note: 'More than once' };

/** A rupture of the couple; the first partner was injured. */
const record = async (place: Place): Promise<{ id: string; version: number }> => {
  const input = { coupleId: place.couple.id, injuredPartnerId: place.couple.partnerIds[0], ...told2024 };
  return (await change('recordRupture', input, place)).ruptures.at(-1)!;
};

describe('recordRupture', () => {
  itIsTheCareTeams(
    {
      name: 'recordRupture',
      document: mutation('recordRupture', 'RecordRuptureInput'),
      id: 'coupleId',
      table: 'couple',
      arrange: ({ couple }) =>
        Promise.resolve({ coupleId: couple.id, injuredPartnerId: couple.partnerIds[0], ...told2024 }),
      otherBody: { kind: 'secrecy' },
    },
    stage,
  );

  it('keeps ruptures in either direction, and leaves a line of history without content', async () => {
    const { id: coupleId, partnerIds } = cast.own.couple;
    for (const [injuredPartnerId, involvedPartnerId] of [partnerIds, partnerIds.toReversed()]) {
      const couple = await change('recordRupture', { coupleId, injuredPartnerId, ...told2024 });
      expect(couple.ruptures.at(-1)).toMatchObject({
        ...told2024,
        injuredPartnerId,
        involvedPartnerId,
        version: 1,
      });
      expect(couple.history[0]).toMatchObject({ kind: 'ruptureRecorded', detail: null });
    }
  });

  it('takes a partner of this couple only', async () => {
    const { own, colleague, stranger } = cast;
    const of = (injuredPartnerId: string) => ({ coupleId: own.couple.id, injuredPartnerId, ...told2024 });
    await change('recordRupture', of(own.couple.partnerIds[1]));
    for (const id of [
      colleague.couple.partnerIds[0],
      stranger.couple.partnerIds[0],
      own.couple.id,
      'nobody',
    ]) {
      expect(await refuse('recordRupture', of(id))).toEqual(told.notFound);
    }
  });

  it('names the field that is wrong', async () => {
    const right = {
      coupleId: cast.own.couple.id,
      injuredPartnerId: cast.own.couple.partnerIds[0],
      ...told2024,
    };
    await change('recordRupture', right);
    expect(await refuse('recordRupture', { ...right, happened: ' ' })).toEqual(
      invalid(['happened', 'invalid.required']),
    );
    expect(
      await refuse('recordRupture', { ...right, happened: 'a'.repeat(201), note: 'a'.repeat(1001) }),
    ).toEqual(invalid(['happened', 'invalid.tooLong', 200], ['note', 'invalid.tooLong', 1000]));
  });
});

describe('reviseRupture', () => {
  itIsTheCareTeams(
    {
      name: 'reviseRupture',
      document: mutation('reviseRupture', 'ReviseRuptureInput'),
      id: 'ruptureId',
      table: 'rupture',
      arrange: async (place) => {
        const { id, version } = await record(place);
        const content = { kind: 'secrecy', happened: 'spring', injuredPartnerId: place.couple.partnerIds[1] };
        return { ruptureId: id, version, ...content };
      },
      otherBody: { happened: 'summer' },
    },
    stage,
  );

  it('changes kind, time, note and direction, and counts the edit', async () => {
    const [one, other] = cast.own.couple.partnerIds;
    const { id, version } = await record(cast.own);
    const content = { kind: 'secrecy', happened: 'spring', injuredPartnerId: other };
    const couple = await change('reviseRupture', { ruptureId: id, version, ...content });
    expect(couple.ruptures.find((each) => each.id === id)).toMatchObject({
      ...content,
      note: null,
      involvedPartnerId: one,
      version: 2,
    });
    expect(couple.history[0]).toMatchObject({ kind: 'ruptureRevised' });
  });

  it('refuses a revision of an older version, and keeps what the faster one wrote', async () => {
    const { id, version } = await record(cast.own);
    const revise = (happened: string) => ({
      ruptureId: id,
      version,
      kind: 'lying',
      happened,
      injuredPartnerId: cast.own.couple.partnerIds[0],
    });
    await change('reviseRupture', revise('first'));
    expect(await refuse('reviseRupture', revise('late'))).toEqual(told.conflict);
    const { ruptures } = await wholeCouple(cast.own);
    expect(ruptures.find((each) => each.id === id)).toMatchObject({ happened: 'first' });
  });

  it('takes a partner of this couple only', async () => {
    const { id, version } = await record(cast.own);
    const revise = (injuredPartnerId: string) => ({
      ruptureId: id,
      version,
      kind: 'lying',
      happened: 'x',
      injuredPartnerId,
    });
    expect(await refuse('reviseRupture', revise(cast.colleague.couple.partnerIds[0]))).toEqual(told.notFound);
    await change('reviseRupture', revise(cast.own.couple.partnerIds[1]));
  });

  it('does not find a rupture that was removed, until it is taken back', async () => {
    const { id, version } = await record(cast.own);
    await change('removeRupture', { ruptureId: id });
    const revision = {
      ruptureId: id,
      version,
      kind: 'lying',
      happened: 'x',
      injuredPartnerId: cast.own.couple.partnerIds[0],
    };
    expect(await refuse('reviseRupture', revision)).toEqual(told.notFound);
    const restored = await change('restoreRupture', { ruptureId: id });
    const { version: newest } = restored.ruptures.find((each) => each.id === id)!;
    await change('reviseRupture', { ...revision, version: newest });
  });
});

describe('removeRupture and restoreRupture', () => {
  const removed = async (place: Place): Promise<{ ruptureId: string }> => {
    const { id } = await record(place);
    await change('removeRupture', { ruptureId: id }, place);
    return { ruptureId: id };
  };

  describe('removeRupture', () => {
    itIsTheCareTeams(
      {
        name: 'removeRupture',
        document: mutation('removeRupture', 'RemoveRuptureInput'),
        id: 'ruptureId',
        table: 'rupture',
        arrange: async (place) => ({ ruptureId: (await record(place)).id }),
      },
      stage,
    );
  });

  describe('restoreRupture', () => {
    itIsTheCareTeams(
      {
        name: 'restoreRupture',
        document: mutation('restoreRupture', 'RemoveRuptureInput'),
        id: 'ruptureId',
        table: 'rupture',
        arrange: removed,
      },
      stage,
    );
  });

  it('takes a rupture off the page and brings it back as it was', async () => {
    const { id } = await record(cast.own);
    const gone = await change('removeRupture', { ruptureId: id });
    expect(gone.ruptures.map((each) => each.id)).not.toContain(id);
    expect(gone.history[0]).toMatchObject({ kind: 'ruptureRemoved' });
    const back = await change('restoreRupture', { ruptureId: id });
    expect(back.ruptures.find((each) => each.id === id)).toMatchObject(told2024);
    expect(back.history[0]).toMatchObject({ kind: 'ruptureRestored' });
  });

  it('removes once, and restores only what was removed', async () => {
    const { ruptureId } = await removed(cast.own);
    expect(await refuse('removeRupture', { ruptureId })).toEqual(told.notFound);
    await change('restoreRupture', { ruptureId });
    expect(await refuse('restoreRupture', { ruptureId })).toEqual(refused('ruptures.notRemoved'));
  });
});

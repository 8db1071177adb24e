import { once } from '@groundwork/testing';
import { auditOf } from '../../testing/audit';
import { castOf, type Cast } from '../../testing/cast';
import { itIsTheCareTeams, itNeedsAStaffSession, type Operation } from '../../testing/operation-promises';
import { invalid, told } from '../../testing/refusals';
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

const mutation = (name: string, selection = 'id history { id }'): string => {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${selection} } }`;
};

const change = async (name: string, input: object): Promise<CoupleWorkspace> => {
  const { browser } = cast.own.lead;
  const answer = await browser.must<Record<string, CoupleWorkspace>>(
    mutation(name, WHOLE_COUPLE),
    once(input),
  );
  return answer[name]!;
};

const refuse = (name: string, input: object) => cast.own.lead.browser.refusal(mutation(name), once(input));

const ada = {
  name: 'Ada',
  pronouns: 'she/her',
  email: 'ada@home.example',
  phone: '+49 30 1234567',
  safeHours: { from: '22:30', to: '06:15' },
  safeContactNote: 'Text first',
  doNotContact: true,
};
const twoPartners = { timeZone: 'Europe/Berlin', partners: [ada, { name: 'Ben' }] };

const partnerVersion = async (partnerId: string): Promise<number> => {
  const { partners } = await wholeCouple(cast.own);
  return partners.find(({ id }) => id === partnerId)!.version;
};

describe('createCouple', () => {
  const operation = { name: 'createCouple', document: mutation('createCouple') };
  itNeedsAStaffSession(operation, () => twoPartners, stage, { wrong: ['admin', 'assistant'] });

  it('keeps both partners in their order, their ruptures and the first line of history', async () => {
    const couple = await change('createCouple', {
      ...twoPartners,
      stage: 'S1',
      status: 'discernment',
      ruptures: [
        { kind: 'secrecy', happened: ' spring 2025 ', note: '', injured: 1 },
        { kind: 'lying', happened: '2024', note: 'More than once', injured: 0 },
      ],
    });

    const [one, other] = couple.partners;
    expect(one).toMatchObject({ ...ada, version: 1, pinMadeAt: null });
    expect(other).toMatchObject({ name: 'Ben', email: null, safeHours: null, doNotContact: false });
    expect(couple).toMatchObject({
      stage: 'S1',
      status: 'discernment',
      timeZone: 'Europe/Berlin',
      mayLead: true,
    });
    expect(
      couple.ruptures.map(({ kind, happened, note, injuredPartnerId, involvedPartnerId }) => [
        kind,
        happened,
        note,
        injuredPartnerId,
        involvedPartnerId,
      ]),
    ).toEqual([
      ['secrecy', 'spring 2025', null, other!.id, one!.id],
      ['lying', '2024', 'More than once', one!.id, other!.id],
    ]);
    expect(couple.careTeam).toMatchObject([{ staffId: cast.own.lead.staffId, role: 'lead' }]);
    expect(couple.history).toMatchObject([{ kind: 'coupleCreated', byName: 'clinician person' }]);
  });

  it('is stage S0 and active unless told otherwise', async () => {
    expect(await change('createCouple', twoPartners)).toMatchObject({
      stage: 'S0',
      status: 'active',
      ruptures: [],
    });
  });

  it('makes one couple however often the same request comes, and none for another body or actor', async () => {
    const asked = once(twoPartners);
    const document = mutation('createCouple');
    const first = await cast.own.lead.browser.must<{ createCouple: { id: string } }>(document, asked);
    expect(await cast.own.lead.browser.must(document, asked)).toEqual(first);
    const changed = { input: { ...asked.input, timeZone: 'Europe/Rome' } };
    expect(await cast.own.lead.browser.refusal(document, changed)).toEqual(told.otherRequest);
    expect(await cast.second.browser.refusal(document, asked)).toEqual(told.otherRequest);
    const stage = { coupleId: first.createCouple.id, stage: 'S1', reason: 'r', on: '2026-01-05' };
    const elsewhere = { input: { ...stage, clientMutationId: asked.input.clientMutationId } };
    expect(await cast.own.lead.browser.refusal(mutation('setStage'), elsewhere)).toEqual(told.otherRequest);
  });

  it('gives the answer of the first to a request that came while the first was under way', async () => {
    for (let round = 0; round < 5; round += 1) {
      const asked = once(twoPartners);
      const ask = () => cast.own.lead.browser.must(mutation('createCouple'), asked);
      const [first, ...twins] = await Promise.all([ask(), ask(), ask()]);
      expect(twins).toEqual([first, first]);
    }
  });

  it('gives the same key to two clinics without their meeting', async () => {
    const asked = once(twoPartners);
    const [here, there] = [cast.own.lead.browser, cast.stranger.lead.browser];
    const ids = [
      await here.must(mutation('createCouple'), asked),
      await there.must(mutation('createCouple'), asked),
    ];
    expect(new Set(ids.map((each) => JSON.stringify(each))).size).toBe(2);
  });

  it.each([
    ['one partner', { partners: [ada] }, invalid(['partners', 'invalid.twoPartners'])],
    ['three partners', { partners: [ada, ada, ada] }, invalid(['partners', 'invalid.twoPartners'])],
    ['no name', { partners: [ada, { name: '  ' }] }, invalid(['partners.1.name', 'invalid.required'])],
    [
      'a long name',
      { partners: [{ name: 'a'.repeat(81) }, ada] },
      invalid(['partners.0.name', 'invalid.tooLong', 80]),
    ],
    [
      'a control character',
      { partners: [{ name: 'A\u0007' }, ada] },
      invalid(['partners.0.name', 'invalid.characters']),
    ],
    [
      'a name of two lines',
      { partners: [{ name: 'Ada\nBen' }, ada] },
      invalid(['partners.0.name', 'invalid.characters']),
    ],
    [
      'an address with a line break',
      { partners: [ada, { ...ada, email: '"a\r\nBcc:b"@mail.example' }] },
      invalid(['partners.1.email', 'invalid.email']),
    ],
    [
      'a bad address',
      { partners: [ada, { ...ada, email: 'ada@' }] },
      invalid(['partners.1.email', 'invalid.email']),
    ],
    [
      'a bad number',
      { partners: [{ ...ada, phone: 'call me' }, ada] },
      invalid(['partners.0.phone', 'invalid.phone']),
    ],
    [
      'hours that are none',
      { partners: [{ ...ada, safeHours: { from: '25:00', to: '18:30' } }, ada] },
      invalid(['partners.0.safeHours.from', 'invalid.clockTime']),
    ],
    ['an unknown zone', { timeZone: 'Europe/Atlantis' }, invalid(['timeZone', 'invalid.timeZone'])],
    [
      'a rupture without a side',
      { ruptures: [{ kind: 'lying', happened: '2024', injured: 2 }] },
      invalid(['ruptures.0.injured', 'invalid.choice']),
    ],
    [
      'more ruptures than fit',
      { ruptures: new Array(21).fill({ kind: 'lying', happened: '2024', injured: 0 }) },
      invalid(['ruptures', 'invalid.tooMany']),
    ],
    [
      'a rupture without a time',
      { ruptures: [{ kind: 'lying', happened: '', injured: 0 }] },
      invalid(['ruptures.0.happened', 'invalid.required']),
    ],
  ])('names the field of %s', async (_what, wrong, refusal) => {
    await change('createCouple', twoPartners);
    expect(await refuse('createCouple', { ...twoPartners, ...wrong })).toEqual(refusal);
  });

  it('needs a key that is one', async () => {
    const input = { ...twoPartners, clientMutationId: 'again' };
    const refusal = await cast.own.lead.browser.refusal(mutation('createCouple'), { input });
    expect(refusal).toEqual(invalid(['clientMutationId', 'invalid.mutationKey']));
  });
});

describe('editPartner', () => {
  const operation: Operation = {
    name: 'editPartner',
    document: mutation('editPartner'),
    id: 'partnerId',
    table: 'partner',
    arrange: async ({ lead, couple }) => {
      const { partners } = await wholeCouple({ lead, couple });
      return { partnerId: partners[0]!.id, version: partners[0]!.version, partner: { name: 'Ada' } };
    },
    otherBody: { partner: { name: 'Ida' } },
  };
  itIsTheCareTeams(operation, stage);

  it('changes all that stands about a partner, counts the edit and leaves a line of history', async () => {
    const [partnerId] = cast.own.couple.partnerIds;
    const version = await partnerVersion(partnerId);
    const full = await change('editPartner', { partnerId, version, partner: ada });
    expect(full.partners[0]).toMatchObject({ ...ada, id: partnerId, version: version + 1 });
    expect(full.history[0]).toMatchObject({ kind: 'partnerEdited', partnerId });

    const bare = await change('editPartner', { partnerId, version: version + 1, partner: { name: 'Ada' } });
    expect(bare.partners[0]).toMatchObject({
      name: 'Ada',
      pronouns: null,
      email: null,
      phone: null,
      safeHours: null,
      safeContactNote: null,
      doNotContact: false,
      version: version + 2,
    });
  });

  it('refuses an edit that was made on an older version, and keeps what the faster one wrote', async () => {
    const [partnerId] = cast.own.couple.partnerIds;
    const version = await partnerVersion(partnerId);
    await change('editPartner', { partnerId, version, partner: { name: 'First', phone: '030 111111' } });
    expect(await refuse('editPartner', { partnerId, version, partner: { name: 'Late' } })).toEqual(
      told.conflict,
    );
    expect((await wholeCouple(cast.own)).partners[0]).toMatchObject({ name: 'First', phone: '030 111111' });
  });

  it('keeps a refusal in the audit, with the couple it saw', async () => {
    const [partnerId] = cast.own.couple.partnerIds;
    const version = (await partnerVersion(partnerId)) + 1;
    const lines = await auditOf(api, cast.own.clinic.id, async () => {
      await refuse('editPartner', { partnerId, version, partner: { name: '' } });
      await refuse('editPartner', { partnerId, version, partner: { name: 'Ada' } });
    });
    expect(lines.map(({ outcome, coupleIds }) => [outcome, coupleIds])).toEqual([
      ['INVALID', []],
      ['CONFLICT', [cast.own.couple.id]],
    ]);
  });

  it('lets one of two edits through that come at the same time', async () => {
    const [partnerId] = cast.own.couple.partnerIds;
    const version = await partnerVersion(partnerId);
    const answers = await Promise.all(
      [cast.own.lead, cast.second].map(({ browser }) =>
        browser.ask(mutation('editPartner'), once({ partnerId, version, partner: { name: 'Both' } })),
      ),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'done').sort()).toEqual([
      'CONFLICT',
      'done',
    ]);
    expect(await partnerVersion(partnerId)).toBe(version + 1);
  });

  it('names the field that is wrong', async () => {
    const [partnerId] = cast.own.couple.partnerIds;
    const version = await partnerVersion(partnerId);
    const partner = { ...ada, safeHours: { from: '09:00', to: '9' } };
    expect(await refuse('editPartner', { partnerId, version, partner })).toEqual(
      invalid(['partner.safeHours.to', 'invalid.clockTime']),
    );
    expect(await refuse('editPartner', { partnerId, version: 0, partner: ada })).toEqual(
      invalid(['version', 'invalid.number']),
    );
  });

  it('warns when both partners share an address or a number, however it is written', async () => {
    const [one, other] = cast.own.couple.partnerIds;
    const edit = async (partnerId: string, partner: object) =>
      change('editPartner', { partnerId, version: await partnerVersion(partnerId), partner });
    await edit(one, { name: 'Ada', email: 'Home@Home.example', phone: '+49 30 1234567' });
    const apart = await edit(other, { name: 'Ben', email: 'ben@home.example', phone: '030 7654321' });
    expect(apart).toMatchObject({ sharedEmail: false, sharedPhone: false });
    const together = await edit(other, { name: 'Ben', email: 'home@home.example', phone: '(030) 123-4567' });
    expect(together).toMatchObject({ sharedEmail: true, sharedPhone: true });
    expect(await edit(other, { name: 'Ben' })).toMatchObject({ sharedEmail: false, sharedPhone: false });
  });
});

describe('setTimeZone', () => {
  itIsTheCareTeams(
    {
      name: 'setTimeZone',
      document: mutation('setTimeZone'),
      id: 'coupleId',
      table: 'couple',
      arrange: ({ couple }) => Promise.resolve({ coupleId: couple.id, timeZone: 'Europe/Lisbon' }),
      otherBody: { timeZone: 'Europe/Rome' },
    },
    stage,
  );

  it("moves the couple's day, and leaves a line of history", async () => {
    const coupleId = cast.own.couple.id;
    const today = (zone: string) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
    // 26 hours apart: never the same day.
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const couple = await change('setTimeZone', { coupleId, timeZone });
      expect(couple).toMatchObject({ timeZone, today: today(timeZone) });
      expect(couple.history[0]).toMatchObject({ kind: 'timeZoneSet', detail: { timeZone } });
    }
    const back = { coupleId, timeZone: 'Europe/Berlin', from: 'Pacific/Kiritimati' };
    expect(await refuse('setTimeZone', back)).toEqual(told.changedSince);
    expect(await refuse('setTimeZone', { coupleId, timeZone: 'Mars' })).toEqual(
      invalid(['timeZone', 'invalid.timeZone']),
    );
  });
});

describe.each([
  {
    name: 'setStage',
    to: { stage: 'S2' },
    other: { stage: 'S3' },
    field: 'stage',
    from: 'S0',
    kind: 'stageSet',
  },
  {
    name: 'setStatus',
    to: { status: 'paused' },
    other: { status: 'ended' },
    field: 'status',
    from: 'active',
    kind: 'statusSet',
  },
])('$name', ({ name, to, other, field, from, kind }) => {
  const reason = { reason: 'Agreed in session', on: '2026-03-01' };
  itIsTheCareTeams(
    {
      name,
      document: mutation(name),
      id: 'coupleId',
      table: 'couple',
      arrange: ({ couple }) => Promise.resolve({ coupleId: couple.id, ...to, ...reason }),
      otherBody: other,
    },
    stage,
  );

  it('keeps each change with its reason and day, newest day first', async () => {
    const { id: coupleId } = await cast.own.clinic.couple(cast.own.lead);
    await change(name, { coupleId, ...to, ...reason });
    const couple = await change(name, { coupleId, ...other, reason: ' Once more ', on: '2026-02-01' });
    expect(couple).toMatchObject(other);
    expect(couple.stageHistory).toMatchObject([
      { ...to, reason: 'Agreed in session', on: '2026-03-01', byName: 'clinician person' },
      { ...other, reason: 'Once more', on: '2026-02-01' },
    ]);
    const [line, earlier] = couple.history;
    expect(line).toMatchObject({ kind, detail: { ...other, from: Object.values(to)[0], on: '2026-02-01' } });
    expect(earlier).toMatchObject({ kind, detail: { ...to, from } });
    expect(couple).toHaveProperty(field);
  });

  it('takes back what it set, and nothing that a colleague has set since', async () => {
    const { id: coupleId } = await cast.own.clinic.couple(cast.own.lead);
    await change(name, { coupleId, ...to, ...reason });
    const back = { coupleId, [field]: from, from: Object.values(to)[0], ...reason };
    expect(await change(name, back)).toMatchObject({ [field]: from });
    await change(name, { coupleId, ...other, ...reason });
    expect(await refuse(name, back)).toEqual(told.changedSince);
    const { couple } = cast.own;
    expect(await wholeCouple({ ...cast.own, couple: { ...couple, id: coupleId } })).toMatchObject(other);
  });

  it('asks for a reason and for a day that makes sense', async () => {
    const asked = { coupleId: cast.own.couple.id, ...to, ...reason };
    expect(await refuse(name, { ...asked, reason: ' ' })).toEqual(invalid(['reason', 'invalid.required']));
    expect(await refuse(name, { ...asked, reason: 'a'.repeat(501) })).toEqual(
      invalid(['reason', 'invalid.tooLong', 500]),
    );
    for (const on of ['0001-01-01', '1949-12-31', '2101-01-01', '9999-12-31', '12026-02-01'])
      expect(await refuse(name, { ...asked, on })).toEqual(invalid(['on', 'invalid.day']));
    expect(await refuse(name, { ...asked, on: '2026-02-30' })).toMatchObject({ code: 'BAD_REQUEST' });
  });
});

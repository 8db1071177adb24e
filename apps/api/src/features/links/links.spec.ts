import { once } from '@groundwork/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { SecretHasher } from '../../secrets/secret-hasher';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { refused } from '../../testing/refusals';
import { superuserUrl, TestApi } from '../../testing/test-api';
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

const makePin = 'mutation ($input: MakePinInput!) { makePin(input: $input) { partnerId pin madeAt } }';
const mintLink =
  'mutation ($input: TaskInput!) { mintLink(input: $input) { linkId taskId partnerId url code expiresAt hasPin } }';
const revokeLinks =
  'mutation ($input: RevokeLinksInput!) { revokeLinks(input: $input) { id history { id } } }';
const revokeLink = 'mutation ($input: RevokeLinkInput!) { revokeLink(input: $input) { id history { id } } }';

interface Minted {
  readonly linkId: string;
  readonly taskId: string;
  readonly partnerId: string;
  readonly url: string;
  readonly code: string;
  readonly expiresAt: string;
  readonly hasPin: boolean;
}

const linkAt = async (place: Place): Promise<TestLink> => {
  const partners = [place.couple.partnerIds[0]];
  const [link] = await place.clinic.assignment(place.lead, place.couple, { partners });
  return link!;
};

const mint = async ({ lead }: Place, taskId: string): Promise<Minted> =>
  (await lead.browser.must<{ mintLink: Minted }>(mintLink, once({ taskId }))).mintLink;

const tokenOf = ({ url }: Minted): string => url.split('#')[1]!;

const opens = async (token: string, pin: string): Promise<boolean> =>
  (await api.phone().post('/t').type('form').send({ token, pin })).status === 303;

const stored = <T>(text: string, parameters: unknown[]): Promise<T[]> => api.sql(text, parameters);

const linkStates = async (place: Place, taskId: string): Promise<Readonly<Record<string, string>>> => {
  const { assignments } = await wholeCouple(place);
  const task = assignments.flatMap(({ tasks }) => tasks).find(({ id }) => id === taskId)!;
  return Object.fromEntries(task.links.map(({ id, state }) => [id, state]));
};

describe('makePin', () => {
  itIsTheCareTeams(
    {
      name: 'makePin',
      document: makePin,
      id: 'partnerId',
      table: 'partner',
      arrange: ({ couple }) => Promise.resolve({ partnerId: couple.partnerIds[1] }),
      isShownOnce: true,
    },
    stage,
  );

  it('answers six digits once, keeps a slow hash of them, and notes only that it was made', async () => {
    const place = await placeIn(cast.own.clinic);
    const [partnerId] = place.couple.partnerIds;
    const answer = await place.lead.browser.must<{ makePin: { pin: string } }>(makePin, once({ partnerId }));
    expect(answer.makePin.pin).toMatch(/^\d{6}$/);

    const rows = await stored<{ pin_hash: string }>(
      'select pin_hash from partner_pin where partner_id = $1',
      [partnerId],
    );
    expect(rows).toEqual([{ pin_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/) }]);
    const couple = await wholeCouple(place);
    expect(couple.partners.map(({ pinMadeAt }) => pinMadeAt !== null)).toEqual([true, false]);
    expect(couple.history[0]).toMatchObject({ kind: 'pinMade', partnerId, detail: null });
    expect(JSON.stringify(couple)).not.toContain(answer.makePin.pin);
    const claims = await stored<{ outcome: unknown }>(
      `select outcome from mutation_claim where operation = 'makePin' and outcome ->> 'partnerId' = $1`,
      [partnerId],
    );
    expect(claims).toEqual([{ outcome: { partnerId } }]);
  });

  it('holds no transaction open for a slow hash: the PIN lies ready while others wait for theirs', async () => {
    const place = await placeIn(cast.own.clinic);
    const [partnerId] = place.couple.partnerIds;
    await place.clinic.pin(place.lead, partnerId);
    const hasher = api.get(SecretHasher);
    let waiting = true;
    const line = Promise.all(Array.from({ length: 16 }, (_, i) => hasher.hash(String(i))));
    void line.then(() => (waiting = false));
    await place.clinic.pin(place.lead, partnerId);
    expect(waiting).toBe(true);
    await line;
  });

  it('replaces the PIN before it', async () => {
    const place = await placeIn(cast.own.clinic);
    const link = await linkAt(place);
    const old = await place.clinic.pin(place.lead, link.partnerId);
    expect(await opens(link.token, old)).toBe(true);
    const replaced = await place.clinic.pin(place.lead, link.partnerId);
    expect(await opens(link.token, old)).toBe(old === replaced);
    expect(await opens(link.token, replaced)).toBe(true);
  });

  it('lets the PIN before it open nothing any more, also when that was being checked at the moment', async () => {
    const place = await placeIn(cast.own.clinic);
    const link = await linkAt(place);
    const old = await place.clinic.pin(place.lead, link.partnerId);
    const hasher = api.get(SecretHasher);
    const verify = hasher.verify.bind(hasher);
    const checked: boolean[] = [];
    hasher.verify = async (secret, hashed) => {
      hasher.verify = verify;
      checked.push(await verify(secret, hashed));
      await place.clinic.pin(place.lead, link.partnerId);
      return checked[0]!;
    };
    expect(await opens(link.token, old)).toBe(false);
    expect(checked).toEqual([true]);
    const sessions = await stored('select id from link_session where link_id = $1', [link.linkId]);
    expect(sessions).toEqual([]);
  });

  it('waits for a session that is being opened with the PIN before it, so as to be newer and end it', async () => {
    const place = await placeIn(cast.own.clinic);
    const [partnerId] = place.couple.partnerIds;
    const opening = new Client({ connectionString: superuserUrl() });
    await opening.connect();
    await opening.query('begin');
    await opening.query('select 1 from partner where id = $1 for update', [partnerId]);
    const making = place.clinic.pin(place.lead, partnerId);
    await sleep(300);
    const session = uuidv7();
    await opening.end();
    await making;
    const [pin] = await stored<{ id: string }>('select id from partner_pin where partner_id = $1', [
      partnerId,
    ]);
    expect(pin!.id > session).toBe(true);
  });
});

describe('mintLink', () => {
  itIsTheCareTeams(
    {
      name: 'mintLink',
      document: mintLink,
      id: 'taskId',
      table: 'task',
      arrange: async (place) => ({ taskId: (await linkAt(place)).taskId }),
      isShownOnce: true,
    },
    stage,
  );

  it('makes one more link that opens the same task for 14 days, and leaves the earlier one good', async () => {
    const place = await placeIn(cast.own.clinic);
    const first = await linkAt(place);
    expect((await mint(place, first.taskId)).hasPin).toBe(false);
    const pin = await place.clinic.pin(place.lead, first.partnerId);
    const minted = await mint(place, first.taskId);
    expect(minted).toMatchObject({ taskId: first.taskId, partnerId: first.partnerId, hasPin: true });
    expect(minted.url).toMatch(new RegExp(`^${api.config.linksOrigin}/t#[\\w-]{43}$`));
    expect((Date.parse(minted.expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(14, 1);
    expect(await opens(first.token, pin)).toBe(true);
    expect(await opens(tokenOf(minted), pin)).toBe(true);
    const { history } = await wholeCouple(place);
    expect(history[0]).toMatchObject({
      kind: 'linkMade',
      partnerId: first.partnerId,
      exerciseTitle: 'One step today',
    });
  });

  it('keeps no token, neither in the row nor in the claim that remembers the request', async () => {
    const { taskId } = await linkAt(cast.own);
    const minted = await mint(cast.own, taskId);
    const rows = await stored<{ row: string }>(
      `select to_jsonb(l)::text as row from task_link l where id = $1
       union all select to_jsonb(c)::text from mutation_claim c where outcome ->> 'linkId' = $1::text`,
      [minted.linkId],
    );
    expect(rows).toHaveLength(2);
    const [token, code] = [tokenOf(minted), minted.code.replaceAll('-', '')];
    for (const { row } of rows) {
      expect(row).not.toContain(code);
      expect(row).not.toContain(minted.code);
      expect(row).not.toContain(token);
      expect(row).not.toContain(Buffer.from(token).toString('hex'));
      expect(row).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    }
  });

  it('makes none for a task that was cancelled or answered', async () => {
    const place = await placeIn(cast.own.clinic);
    const { taskId } = await linkAt(place);
    await place.lead.browser.must(
      'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
      once({ taskId }),
    );
    expect(await place.lead.browser.refusal(mintLink, once({ taskId }))).toEqual(refused('tasks.notOpen'));
    await place.clinic.response(place.lead, place.couple, { step: 'support' });
    const { assignments } = await wholeCouple(place);
    const answered = assignments.flatMap(({ tasks }) => tasks).find(({ state }) => state === 'received')!;
    expect(await place.lead.browser.refusal(mintLink, once({ taskId: answered.id }))).toEqual(
      refused('tasks.answered'),
    );
  });
});

describe('the short code of a link', () => {
  it('opens it with the PIN, however it is typed, and a half of it does not', async () => {
    const place = await placeIn(cast.own.clinic);
    const { taskId, partnerId } = await linkAt(place);
    const { code } = await mint(place, taskId);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    const pin = await place.clinic.pin(place.lead, partnerId);
    const lookalike = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    for (const typed of [code, code.replaceAll('-', ' '), lookalike, lookalike.replaceAll('-', '')]) {
      expect({ typed, opens: await opens(typed, pin) }).toEqual({ typed, opens: true });
    }
    expect(await opens(code.slice(0, 9), pin)).toBe(false);
    expect(await opens(code, pin === '000000' ? '000001' : '000000')).toBe(false);
    const [row] = await stored<{ failures: number }>(
      'select failures from task_link where task_id = $1 order by id desc limit 1',
      [taskId],
    );
    expect(row).toEqual({ failures: 1 });
  });

  it('ends with its link', async () => {
    const place = await placeIn(cast.own.clinic);
    const { taskId, partnerId } = await linkAt(place);
    const { code, linkId } = await mint(place, taskId);
    const pin = await place.clinic.pin(place.lead, partnerId);
    expect(await opens(code, pin)).toBe(true);
    await place.lead.browser.must(revokeLink, once({ linkId }));
    expect(await opens(code, pin)).toBe(false);
  });
});

describe('revokeLink', () => {
  itIsTheCareTeams(
    {
      name: 'revokeLink',
      document: revokeLink,
      id: 'linkId',
      table: 'task_link',
      arrange: async (place) => ({ linkId: (await linkAt(place)).linkId }),
    },
    stage,
  );

  it('ends this link alone, at once, and is refused the second time', async () => {
    const place = await placeIn(cast.own.clinic);
    const link = await linkAt(place);
    const other = await mint(place, link.taskId);
    const pin = await place.clinic.pin(place.lead, link.partnerId);
    expect(await opens(link.token, pin)).toBe(true);

    await place.lead.browser.must(revokeLink, once({ linkId: link.linkId }));
    expect(await opens(link.token, pin)).toBe(false);
    expect(await opens(tokenOf(other), pin)).toBe(true);
    expect(await linkStates(place, link.taskId)).toEqual({
      [link.linkId]: 'revoked',
      [other.linkId]: 'live',
    });
    const { history } = await wholeCouple(place);
    expect(history[0]).toMatchObject({ kind: 'linkRevoked', partnerId: link.partnerId });
    expect(await place.lead.browser.refusal(revokeLink, once({ linkId: link.linkId }))).toEqual(
      refused('links.alreadyRevoked'),
    );
  });

  it("ends the partner's open session too, at their very next request", async () => {
    const place = await placeIn(cast.own.clinic);
    const link = await linkAt(place);
    const phone = await place.clinic.openedPhone(place.lead, link);
    await phone.must('{ myTask { id } }');
    await place.lead.browser.must(revokeLink, once({ linkId: link.linkId }));
    expect(await phone.refusal('{ myTask { id } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('revokeLinks', () => {
  itIsTheCareTeams(
    {
      name: 'revokeLinks',
      document: revokeLinks,
      id: 'partnerId',
      table: 'partner',
      arrange: async (place) => ({ partnerId: (await linkAt(place)).partnerId }),
    },
    stage,
  );

  it('ends every link of the partner and what they opened at once, and nothing of the other partner', async () => {
    const place = await placeIn(cast.own.clinic);
    const [one, theirs] = await place.clinic.assignment(place.lead, place.couple);
    const two = await linkAt(place);
    const phones = [
      await place.clinic.openedPhone(place.lead, one!),
      await place.clinic.openedPhone(place.lead, two),
    ];
    const otherPhone = await place.clinic.openedPhone(place.lead, theirs!);
    for (const phone of [...phones, otherPhone]) await phone.must('{ myTask { id } }');

    const { partnerId } = two;
    await place.lead.browser.must(revokeLinks, once({ partnerId }));
    for (const phone of phones) {
      expect(await phone.refusal('{ myTask { id } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    for (const [link, state] of [
      [one!, 'revoked'],
      [two, 'revoked'],
      [theirs!, 'live'],
    ] as const) {
      expect(await linkStates(place, link.taskId)).toEqual({ [link.linkId]: state });
    }
    await otherPhone.must('{ myTask { id } }');
    const { history } = await wholeCouple(place);
    expect(history[0]).toMatchObject({ kind: 'linksRevoked', partnerId });
    expect(await place.lead.browser.refusal(revokeLinks, once({ partnerId }))).toEqual(
      refused('links.noneToRevoke'),
    );
    await mint(place, two.taskId);
    await place.lead.browser.must(revokeLinks, once({ partnerId }));
  });

  it('drops the notes of that partner that wait', async () => {
    const place = await placeIn(cast.own.clinic);
    const partners = ['ada', 'ben'].map((name) => ({ name, email: `${name}@home.example` }));
    const { createCouple } = await place.lead.browser.must<{
      createCouple: { id: string; partners: { id: string }[] };
    }>(
      'mutation ($input: CreateCoupleInput!) { createCouple(input: $input) { id partners { id } } }',
      once({ timeZone: 'Europe/Berlin', partners }),
    );
    const [ada, ben] = createCouple.partners.map(({ id }) => id);
    const couple = { id: createCouple.id, partnerIds: [ada!, ben!] } as const;
    await place.clinic.assignment(place.lead, couple, { delivery: 'mail' });
    await place.lead.browser.must(revokeLinks, once({ partnerId: ada! }));
    const rows = await stored<{ partner_id: string; state: string }>(
      'select partner_id, state from message where couple_id = $1 order by id',
      [couple.id],
    );
    expect(rows).toEqual([
      { partner_id: ada, state: 'dropped' },
      { partner_id: ben, state: 'waiting' },
    ]);
  });
});

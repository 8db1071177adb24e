import { cookieNames } from '@groundwork/access';
import { once } from '@groundwork/testing';
import { randomBytes } from 'node:crypto';
import { placeIn, type Place } from '../../testing/cast';
import { TestApi } from '../../testing/test-api';
import type { TestLink } from '../../testing/test-clinic';
import { wholeCouple } from '../../testing/whole-couple';

let api: TestApi;
let place: Place;

beforeAll(async () => {
  api = await TestApi.start();
  place = await placeIn(await api.clinic());
});
afterAll(() => api.stop());

interface Opened {
  readonly status: number;
  readonly body: string;
  readonly cookies: unknown;
}

/** What a phone gets for a token and a PIN; the token itself is taken out of the page. */
const open = async (token: string, pin: string): Promise<Opened> => {
  const { status, text, headers } = await api.phone().post('/t').type('form').send({ token, pin });
  return { status, body: text.replaceAll(token, 'TOKEN'), cookies: headers['set-cookie'] };
};
const opens = async (token: string, pin: string): Promise<boolean> => (await open(token, pin)).status === 303;

const freshLink = async (): Promise<TestLink & { readonly pin: string }> => {
  const [link] = await place.clinic.assignment(place.lead, place.couple, {
    partners: [place.couple.partnerIds[0]],
  });
  return { ...link!, pin: await pinOf(0) };
};

const pins = new Map<0 | 1, string>();
const pinOf = async (partner: 0 | 1): Promise<string> => {
  const pin = pins.get(partner) ?? (await place.clinic.pin(place.lead, place.couple.partnerIds[partner]));
  pins.set(partner, pin);
  return pin;
};

const other = (pin: string): string => String((Number(pin) + 1) % 1_000_000).padStart(6, '0');

const sql = <T>(text: string, parameters: unknown[]): Promise<T> => api.sql(text, parameters);

interface Ladder {
  readonly failures: number;
  readonly paused: boolean;
  readonly locked: boolean;
}
const ladder = async ({ linkId }: TestLink): Promise<Ladder> => {
  const rows = await sql<Ladder[]>(
    `select failures, coalesce(paused_until > now(), false) as paused, locked_at is not null as locked
       from task_link where id = $1`,
    [linkId],
  );
  return rows[0]!;
};
const letPausePass = ({ linkId }: TestLink) =>
  sql(`update task_link set paused_until = paused_until - interval '15 minutes' where id = $1`, [linkId]);

const fail = async ({ token, pin }: TestLink & { pin: string }, times: number): Promise<void> => {
  for (let i = 0; i < times; i += 1) expect(await opens(token, other(pin))).toBe(false);
};

const cancel = (taskId: string) =>
  place.lead.browser.must(
    'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
    once({ taskId }),
  );

describe('opening a link', () => {
  it('opens with the PIN as often as wanted, also with blanks or a dash between the digits, or in those of another script', async () => {
    const { token, pin } = await freshLink();
    const [one, two] = [pin.slice(0, 3), pin.slice(3)];
    const arabic = pin.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    for (const typed of [pin, ` ${one} ${two} `, `${one}-${two}`, `\u200e${one}–${two}`, arabic]) {
      const { status, cookies } = await open(token, typed);
      expect(status).toBe(303);
      expect(cookies).toHaveLength(1);
    }
  });

  it('says the same, in the same bytes and with no cookie, whatever keeps it closed', async () => {
    const sample = await freshLink();
    expect(await opens(sample.token, sample.pin)).toBe(true);
    const wrong = await open(sample.token, other(sample.pin));

    const closed: Readonly<Record<string, (link: TestLink) => Promise<unknown>>> = {
      revoked: ({ linkId }) => sql('update task_link set revoked_at = now() where id = $1', [linkId]),
      expired: ({ linkId }) => sql('update task_link set expires_at = now() where id = $1', [linkId]),
      paused: ({ linkId }) =>
        sql(`update task_link set paused_until = now() + interval '1 minute' where id = $1`, [linkId]),
      locked: ({ linkId }) => sql('update task_link set locked_at = now() where id = $1', [linkId]),
      cancelled: ({ taskId }) => cancel(taskId),
    };
    for (const [state, close] of Object.entries(closed)) {
      const link = await freshLink();
      expect({ state, opens: await opens(link.token, link.pin) }).toEqual({ state, opens: true });
      await close(link);
      const answer = await open(link.token, link.pin);
      expect({ state, ...answer }).toEqual({ state, status: 401, body: wrong.body, cookies: undefined });
    }
    const unknown = randomBytes(32).toString('base64url');
    for (const [token, pin] of [
      [unknown, sample.pin],
      [sample.token, ''],
      [sample.token, await pinOf(1)],
      [sample.token, '0'.repeat(1000)],
    ] as const) {
      expect(await open(token, pin)).toMatchObject({ status: 401, body: wrong.body });
    }
    expect(await opens(sample.token, sample.pin)).toBe(true);
  });

  it('opens nothing for a partner who has no PIN yet', async () => {
    const fresh = await placeIn(place.clinic);
    const [link] = await fresh.clinic.assignment(fresh.lead, fresh.couple, {
      partners: [fresh.couple.partnerIds[1]],
    });
    for (const pin of ['', '000000', await pinOf(0)]) expect(await opens(link!.token, pin)).toBe(false);
    const pin = await fresh.clinic.pin(fresh.lead, fresh.couple.partnerIds[1]);
    expect(await opens(link!.token, pin)).toBe(true);
  });

  it('opens again when the cancellation is taken back', async () => {
    const { token, pin, taskId } = await freshLink();
    await cancel(taskId);
    expect(await opens(token, pin)).toBe(false);
    await place.lead.browser.must(
      'mutation ($input: TaskInput!) { restoreTask(input: $input) { id } }',
      once({ taskId }),
    );
    expect(await opens(token, pin)).toBe(true);
  });
});

describe('wrong PINs', () => {
  it('pause the link after five, for a quarter of an hour, for the right PIN too', async () => {
    const link = await freshLink();
    await fail(link, 4);
    expect(await ladder(link)).toEqual({ failures: 4, paused: false, locked: false });
    await fail(link, 1);
    expect(await ladder(link)).toEqual({ failures: 5, paused: true, locked: false });
    expect(await opens(link.token, link.pin)).toBe(false);
    // Tries during the pause are not counted: nobody else's knocking can lock the link.
    expect(await ladder(link)).toEqual({ failures: 5, paused: true, locked: false });
    await letPausePass(link);
    expect(await opens(link.token, link.pin)).toBe(true);
    expect(await ladder(link)).toEqual({ failures: 0, paused: false, locked: false });
  });

  it('are forgotten with the right PIN, also when it is the fifth try', async () => {
    const link = await freshLink();
    await fail(link, 4);
    expect(await opens(link.token, link.pin)).toBe(true);
    await fail(link, 4);
    expect(await opens(link.token, link.pin)).toBe(true);
  });

  it('lock the link after ten, for good; the care team sees it and a new link opens', async () => {
    const link = await freshLink();
    await fail(link, 5);
    await letPausePass(link);
    await fail(link, 5);
    expect(await ladder(link)).toMatchObject({ failures: 10, locked: true });
    await letPausePass(link);
    expect(await opens(link.token, link.pin)).toBe(false);

    const { assignments } = await wholeCouple(place);
    const task = assignments.flatMap(({ tasks }) => tasks).find(({ id }) => id === link.taskId)!;
    expect(task.links).toMatchObject([{ id: link.linkId, state: 'locked' }]);
    const { mintLink } = await place.lead.browser.must<{ mintLink: { url: string } }>(
      'mutation ($input: TaskInput!) { mintLink(input: $input) { url } }',
      once({ taskId: link.taskId }),
    );
    expect(await opens(mintLink.url.split('#')[1]!, link.pin)).toBe(true);
  });

  it('are counted before they are checked: many at once get no more than five', async () => {
    const link = await freshLink();
    const answers = await Promise.all(Array.from({ length: 9 }, () => open(link.token, other(link.pin))));
    expect(answers.map(({ status }) => status)).toEqual(new Array(9).fill(401));
    expect(await ladder(link)).toEqual({ failures: 5, paused: true, locked: false });
  });
});

describe('the session behind a link', () => {
  const myTask = '{ myTask { id } }';
  const over = { code: 'UNAUTHENTICATED' };

  /** Moves an instant of the session so far back from now. */
  const age = (column: 'last_seen_at' | 'created_at', { linkId }: TestLink, interval: string) =>
    sql(`update link_session set ${column} = now() - $2::interval where link_id = $1`, [linkId, interval]);

  it.each([
    ['last_seen_at', '29 minutes', '30 minutes'],
    ['created_at', '239 minutes', '240 minutes'],
  ] as const)('ends when %s lies too far back', async (column, near, far) => {
    const link = await freshLink();
    const phone = await place.clinic.openedPhone(place.lead, link);
    await age(column, link, near);
    await phone.must(myTask);
    await age(column, link, far);
    expect(await phone.refusal(myTask)).toMatchObject(over);
  });

  it('is kept alive by what the partner does', async () => {
    const link = await freshLink();
    const phone = await place.clinic.openedPhone(place.lead, link);
    for (let i = 0; i < 2; i += 1) {
      await age('last_seen_at', link, '20 minutes');
      await phone.must(myTask);
    }
  });

  it.each(['expired', 'cancelled'] as const)('ends at once when the link is %s', async (how) => {
    const link = await freshLink();
    const phone = await place.clinic.openedPhone(place.lead, link);
    expect(await phone.must(myTask)).toEqual({ myTask: { id: link.taskId } });
    if (how === 'cancelled') await cancel(link.taskId);
    else await sql('update task_link set expires_at = now() where id = $1', [link.linkId]);
    expect(await phone.refusal(myTask)).toMatchObject(over);
  });

  it('ends with a new PIN: what the old one opened is closed', async () => {
    const at = { ...place, couple: await place.clinic.couple(place.lead) };
    const [link, others] = await at.clinic.assignment(at.lead, at.couple);
    const phone = await at.clinic.openedPhone(at.lead, link!);
    const otherPhone = await at.clinic.openedPhone(at.lead, others!);
    await phone.must(myTask);
    await at.clinic.pin(at.lead, link!.partnerId);
    expect(await phone.refusal(myTask)).toMatchObject(over);
    await otherPhone.must(myTask);
    await (await at.clinic.openedPhone(at.lead, link!)).must(myTask);
  });

  it('keeps only the hash of its cookie', async () => {
    const link = await freshLink();
    const phone = await place.clinic.openedPhone(place.lead, link);
    const token = await phone.cookie(cookieNames(false).link);
    const rows = await sql<{ row: string }[]>('select to_jsonb(s)::text as row from link_session s', []);
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) {
      expect(row).not.toContain(token);
      expect(row).not.toContain(Buffer.from(token).toString('hex'));
    }
  });
});

import { once, type GraphqlClient } from '@groundwork/testing';
import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { clientSchema } from '../graphql/schema-holder';
import { operationsOf } from '../testing/any-operation';
import { reminderKinds } from '../features/messages';
import { HandDelivery } from '../testing/hand-delivery';
import { TestApi } from '../testing/test-api';
import type { TestClinic, TestLink, TestMember } from '../testing/test-clinic';
import { isWhole, proved, scale } from './proof';
import { wholeDocument } from './whole-document';

let api: TestApi;
let clinic: TestClinic;
let lead: TestMember;
let mail: HandDelivery;
let pairs = 0;

beforeAll(async () => {
  api = await TestApi.start();
  clinic = await api.clinic();
  lead = await clinic.member();
  mail = await HandDelivery.start(api);
});
afterAll(async () => {
  await mail.stop();
  await api.stop();
  proved('non-interference pairs', pairs);
});

/** All that one partner does by themselves, and that is nobody else's to know. */
interface PrivateLife {
  readonly opens: boolean;
  /** Five pause the link, ten lock it. */
  readonly wrongPins: 0 | 1 | 5 | 10;
  /** Whether they are tried before it is opened, which five or ten prevent, or while it is. */
  readonly pinsTried: 'first' | 'after';
  readonly accepts: boolean;
  readonly drafts: readonly string[];
  readonly sends: boolean;
  readonly offers: boolean;
  readonly takesBack: boolean;
  readonly channel: 'mail' | 'none';
  readonly from: string;
  readonly setsAside: 'never' | 'forNow' | 'forGood';
  readonly leaves: boolean;
}
const privateLife: fc.Arbitrary<PrivateLife> = fc.record({
  opens: fc.boolean(),
  wrongPins: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0 as const) },
    { weight: 5, arbitrary: fc.constantFrom(1, 1, 5, 5, 10) },
  ),
  pinsTried: fc.constantFrom('first', 'after'),
  accepts: fc.boolean(),
  drafts: fc.array(fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }), { maxLength: 4 }),
  sends: fc.boolean(),
  offers: fc.boolean(),
  takesBack: fc.boolean(),
  channel: fc.constantFrom('mail', 'none'),
  from: fc.constantFrom('06:00', '12:30', '21:00'),
  setsAside: fc.constantFrom('never', 'forNow', 'forGood'),
  leaves: fc.boolean(),
});

/** Of somebody who has not even opened the link. */
const quiet: PrivateLife = {
  opens: false,
  wrongPins: 0,
  pinsTried: 'first',
  accepts: false,
  drafts: [],
  sends: false,
  offers: false,
  takesBack: false,
  channel: 'mail',
  from: '06:00',
  setsAside: 'never',
  leaves: false,
};

const saveDraft = (
  phone: GraphqlClient,
  stepId: string,
  baseRevision: number,
  text: string,
): Promise<number> =>
  phone
    .must<{ saveDraft: { revision: number } }>(
      'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { revision } }',
      once({ stepId, baseRevision, answers: { changed: text } }),
    )
    .then((answer) => answer.saveDraft.revision);

/** Each of them is counted; a quarter of an hour lies between the fifth and the sixth. */
const tryWrongPins = async (times: number, { token, linkId }: TestLink, pin: string): Promise<void> => {
  const wrong = String((Number(pin) + 1) % 1_000_000).padStart(6, '0');
  const stranger = api.phone();
  for (let tried = 0; tried < times; tried += 5) {
    await api.sql(`update task_link set paused_until = paused_until - interval '15 minutes' where id = $1`, [
      linkId,
    ]);
    const guesses = Array.from({ length: Math.min(5, times - tried) }, () =>
      stranger.post('/t').type('form').send({ token, pin: wrong }),
    );
    await Promise.all(guesses);
  }
  const [link] = await api.sql<object[]>(
    `select failures, coalesce(paused_until > now(), false) as paused, locked_at is not null as locked
       from task_link where id = $1`,
    [linkId],
  );
  expect(link).toEqual({ failures: times, paused: times === 5, locked: times === 10 });
};

const live = async (life: PrivateLife, link: TestLink, pin: string): Promise<void> => {
  if (life.pinsTried === 'first') await tryWrongPins(life.wrongPins, link, pin);
  const isShut = life.pinsTried === 'first' && life.wrongPins >= 5;
  if (!life.opens || isShut) return;
  const phone = await clinic.openedPhone(lead, link);
  if (life.pinsTried === 'after') await tryWrongPins(life.wrongPins, link, pin);
  await phone.must(
    'mutation ($input: SetMyContactInput!) { setMyContact(input: $input) { id } }',
    once({ channel: life.channel, safeHours: { from: life.from, to: '22:00' } }),
  );
  if (life.accepts) {
    await clinic.accept(phone);
    let revision = 0;
    for (const text of life.drafts) revision = await saveDraft(phone, link.taskId, revision, text);
    if (life.sends && revision > 0) {
      await phone.must(
        'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }',
        once({ stepId: link.taskId, revision, offered: life.offers ? ['changed'] : [] }),
      );
      await takeBack(phone, life.takesBack);
    }
  }
  await setAside(phone, life, link);
  if (life.leaves) await phone.post('/leave').send();
};

/** A step that was sent can't be set aside: that is refused, and no less private. */
const setAside = async (phone: GraphqlClient, { setsAside }: PrivateLife, link: TestLink): Promise<void> => {
  if (setsAside === 'never') return;
  await phone.ask(
    'mutation ($input: SetStepAsideInput!) { setStepAside(input: $input) { id } }',
    once({ stepId: link.taskId }),
  );
  if (setsAside === 'forGood') return;
  await phone.ask(
    'mutation ($input: TakeStepUpInput!) { takeStepUp(input: $input) { id } }',
    once({ stepId: link.taskId }),
  );
};

const takeBack = async (phone: GraphqlClient, wanted: boolean): Promise<void> => {
  const { myHome } = await phone.must<{ myHome: { offers: { id: string }[] } }>(
    '{ myHome { offers { id } } }',
  );
  const [offer] = myHome.offers;
  if (!wanted || !offer) return;
  await phone.must(
    'mutation ($input: TakeBackOfferInput!) { takeBackOffer(input: $input) { id } }',
    once({ offerId: offer.id }),
  );
};

/** Everything that can be asked for and every page that can be reached from the first by its links. */
const everything = async (phone: GraphqlClient): Promise<string> => {
  const seen: string[] = [];
  for (const operation of operationsOf(clientSchema.schema)) {
    if (operation.kind === 'query') seen.push(JSON.stringify(await phone.ask(wholeDocument(operation))));
  }
  const waiting = ['/s', '/s/home'];
  // The way out would end the session before all is seen.
  const visited = new Set(['/s/close']);
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (visited.has(path) || visited.size > 40) continue;
    visited.add(path);
    const { status, headers, text } = await phone.get(path);
    seen.push(`${path} ${status} ${headers.location ?? ''}\n${text}`);
    for (const [, next] of `href="${headers.location ?? ''}" ${text}`.matchAll(/href="(\/s[^"#]*)/g))
      waiting.push(next!);
  }
  return seen.join('\n');
};

/** Ids, tokens, codes and times differ between any two couples; each stands for its place in the order of appearance. */
const normalised = (text: string): string => {
  const known = new Map<string, string>();
  const nth = (value: string): string => {
    if (!known.has(value)) known.set(value, `#${known.size}`);
    return known.get(value)!;
  };
  return text
    .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/\b\d{1,2}:\d\d(?:\s?[ap]m)?/gi, 'CLOCK')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, nth)
    .replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, nth)
    .replace(/\b[0-9A-Z]{4}(-[0-9A-Z]{4}){2}\b/g, nth);
};

/** Known to both: who reads which mail, and the names. */
interface Shared {
  readonly mailbox: 'own' | 'ofBoth';
  readonly names: readonly [string, string];
}
const usual: Shared = { mailbox: 'own', names: ['Ada', 'Ben'] };
const dueOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);

/**
 * All that the other partner gets to see beside one private life: their whole session, from the first page to the receipt, and
 * their mailbox. The clinician's notes leave before that life begins, the reminders before its author's step is past.
 */
const seenBeside = async (life: PrivateLife, { mailbox, names }: Shared): Promise<string> => {
  const address = `partner-${randomUUID()}@mail.example`;
  const couple = await clinic.couple(lead, names, [mailbox === 'own' ? `a-${address}` : address, address]);
  const [a, b] = couple.partnerIds;
  const assign = async (partner: string): Promise<TestLink> => {
    const [link] = await clinic.assignment(lead, couple, { exercise: 'T09', partners: [partner], dueOn });
    await lead.browser.must(
      'mutation ($input: TaskInput!) { mailLink(input: $input) { id } }',
      once({ taskId: link!.taskId }),
    );
    return link!;
  };
  const [mine, theirs] = [await assign(a), await assign(b)];
  await mail.deliver(couple, ['stepAssigned']);
  const [pin] = [await clinic.pin(lead, a), await clinic.pin(lead, b)];
  await live(life, mine, pin);
  await mail.deliver(couple, reminderKinds);
  const phone = await clinic.openedPhone(lead, theirs);
  const seen = [await everything(phone)];
  await clinic.accept(phone);
  seen.push(await everything(phone));
  const revision = await saveDraft(phone, theirs.taskId, 0, 'The mornings are lighter.');
  seen.push(await everything(phone));
  await phone.must(
    'mutation ($input: SendResponseInput!) { sendResponse(input: $input) { receivedAt } }',
    once({ stepId: theirs.taskId, revision, offered: ['changed'] }),
  );
  seen.push(await everything(phone));
  const arrived = mail.readBy(address);
  expect(arrived.length).toBeGreaterThan(1);
  return normalised([...seen, ...arrived].join('\n=====\n').replaceAll(address, 'ADDRESS'));
};

describe('what one partner keeps private', () => {
  it('changes not a byte of what the other partner sees, of their session and their mailbox', async () => {
    const runs = scale(3, 500);
    const mailboxes = fc.constantFrom('own', 'ofBoth');
    const answers = { ...quiet, opens: true, accepts: true, drafts: ['Ours.'], sends: true } as const;
    const isLocked = { ...quiet, wrongPins: 10 } as const;
    const setsAside = {
      ...quiet,
      opens: true,
      wrongPins: 5,
      pinsTried: 'after',
      setsAside: 'forGood',
    } as const;
    await fc.assert(
      fc.asyncProperty(privateLife, privateLife, mailboxes, async (one, other, mailbox) => {
        pairs += 1;
        const seen = [];
        for (const life of [one, other]) seen.push(await seenBeside(life, { ...usual, mailbox }));
        expect(seen[0]!.length).toBeGreaterThan(2_000);
        expect(seen[1]).toBe(seen[0]);
      }),
      {
        numRuns: runs,
        examples: [
          [quiet, answers, 'ofBoth'],
          [isLocked, setsAside, 'own'],
        ],
        ...(isWhole ? {} : { seed: 7 }),
        endOnFailure: true,
      },
    );
  }, 3_600_000);

  it('would show: what is shared does change it, a name as well as who reads the mail', async () => {
    const seen = await seenBeside(quiet, usual);
    for (const other of [
      { ...usual, names: ['Ada with another name', 'Ben'] },
      { ...usual, mailbox: 'ofBoth' },
    ] as const)
      expect(await seenBeside(quiet, other)).not.toBe(seen);
  }, 120_000);
});

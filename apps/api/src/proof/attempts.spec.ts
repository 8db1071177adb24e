import { cookieNames, DeclaredAccess } from '@groundwork/access';
import { once, type GraphqlClient } from '@groundwork/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { staffSchema } from '../graphql/schema-holder';
import { operationsOf, type AnyOperation } from '../testing/any-operation';
import { castOf, placeIn, type Cast } from '../testing/cast';
import { told } from '../testing/refusals';
import { TestApi } from '../testing/test-api';
import type { Site, Values } from './arranging';
import { staffCalls, type Call } from './calls';
import { idAt, idPathsOf, withIdAt, type IdPath } from './id-paths';
import { isWhole, proved, scale } from './proof';

let api: TestApi;
let cast: Cast;
let own: Site;
let colleagues: Site;
let strangers: Site;
let personas: readonly (readonly [string, GraphqlClient])[];
let operations: readonly AnyOperation[];
let attempts = 0;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
  own = { ...cast.own, owner: cast.owner };
  colleagues = { ...cast.colleague, owner: cast.owner, kept: new Map() };
  const { clinic } = cast.stranger;
  strangers = { ...(await placeIn(clinic)), owner: await clinic.member('owner'), kept: new Map() };
  const ended = await own.clinic.member('clinician');
  await ended.browser.must(
    'mutation ($input: SignOutInput!) { signOut(input: $input) { __typename } }',
    once({}),
  );
  const disabled = await own.clinic.member('clinician');
  await own.owner.browser.must(
    'mutation ($input: DisableStaffInput!) { disableStaff(input: $input) { __typename } }',
    once({ staffId: disabled.staffId }),
  );
  const madeUp = api.browser().hold(cookieNames(false).staff, randomBytes(32).toString('base64url'));
  personas = [
    ['a clinician off the care team', colleagues.lead.browser],
    ['a supervisor off the care team', cast.supervisor.browser],
    ['an admin', cast.admin.browser],
    ['the owner off the care team', own.owner.browser],
    ['an assistant', cast.assistant.browser],
    ['a clinician of another clinic', strangers.lead.browser],
    ['a supervisor of another clinic', (await clinic.member('supervisor')).browser],
    ['the owner of another clinic', strangers.owner.browser],
    ['an admin of another clinic', (await clinic.member('admin')).browser],
    ['nobody', cast.nobody],
    ['a partner', cast.linkHolder],
    ['somebody whose session ended', ended.browser],
    ['somebody whose place was disabled', disabled.browser],
    ['somebody with a token of their own making', madeUp],
  ];
  const declared = new Map(
    api
      .get(DeclaredAccess)
      .list()
      .map(({ name, permission }) => [name, permission]),
  );
  operations = operationsOf(staffSchema.schema).filter(
    ({ name, field }) => declared.get(name) && idPathsOf(field).length > 0,
  );
});
afterAll(async () => {
  await api.stop();
  proved('cross-clinic and cross-partner attempts', attempts);
});

const variablesOf = ({ kind }: AnyOperation, values: Values): Values =>
  kind === 'mutation' ? { input: { ...values, clientMutationId: randomUUID() } } : values;

/** All that was answered, as text. @throws Error when something was given away */
const refusalOf = async (
  browser: GraphqlClient,
  operation: AnyOperation,
  variables: Values,
): Promise<string> => {
  attempts += 1;
  return JSON.stringify(await browser.refusal(operation.document, variables));
};

const malformed = (): string[] => [
  '',
  'no-such-id',
  '\u0000',
  "' or 1=1 --",
  '00000000-0000-0000-0000-000000000000',
  randomUUID().slice(0, -1),
  randomBytes(scale(20, 2_000)).toString('base64'),
];

const rightfulOf = ({ as }: Call, site: Site): GraphqlClient =>
  (as === 'owner' ? site.owner : site.lead).browser;

/** Ids that are none of the actor's business, by kind. */
const othersAt = async (
  call: Call,
  operation: AnyOperation,
  path: IdPath,
): Promise<Record<string, string[]>> => {
  const at = async (site: Site): Promise<string[]> => {
    const id = idAt(variablesOf(operation, await call.arrange(site, api)), path);
    return id === undefined ? [] : [id];
  };
  const isClinicWide = call.as === 'owner' || call.clinicWide?.includes(path.at(-1) ?? '');
  return {
    'of another clinic': await at(strangers),
    'of a colleague': isClinicWide ? [] : await at(colleagues),
    'of the clinic itself': [own.clinic.id],
    random: Array.from({ length: scale(1, 20) }, () => randomUUID()),
    malformed: isWhole ? malformed() : malformed().slice(0, 3),
  };
};

/** Whom an operation meets; in a sample some of them, others each time. */
const facing = (call: Call, index: number): readonly (readonly [string, GraphqlClient])[] => {
  // What an owner may do to the clinic's staff, its admin may too.
  const managers = ['an admin', 'the owner off the care team'];
  const all = personas.filter(([name]) => !(call.as === 'owner' && managers.includes(name)));
  return isWhole ? all : [0, 3, 6].map((offset) => all[(index + offset) % all.length]!);
};

/** The rightful actor, who names rows of others: one and the same refusal, whatever the id. */
const theRightfulOneFails = async (
  operation: AnyOperation,
  call: Call,
  path: IdPath,
  asked: () => Values,
): Promise<void> => {
  const answers = new Map<string, string>();
  for (const [kind, ids] of Object.entries(await othersAt(call, operation, path))) {
    for (const id of ids) {
      const variables = withIdAt(asked(), path, id) as Values;
      answers.set(await refusalOf(rightfulOf(call, own), operation, variables), kind);
    }
  }
  expect([operation.name, path.join('.'), [...answers]]).toEqual([
    operation.name,
    path.join('.'),
    [[expect.any(String), expect.any(String)]],
  ]);
};

/** Somebody else, who names the very row: told what they are told of a row that never was. */
const othersFail = async (
  operation: AnyOperation,
  [persona, browser]: readonly [string, GraphqlClient],
  paths: readonly IdPath[],
  asked: () => Values,
): Promise<void> => {
  for (let round = 0; round < scale(1, 14); round += 1) {
    const answer = await refusalOf(browser, operation, asked());
    for (const path of paths) {
      const never = withIdAt(asked(), path, randomUUID()) as Values;
      expect([operation.name, persona, await refusalOf(browser, operation, never)]).toEqual([
        operation.name,
        persona,
        answer,
      ]);
    }
  }
};

describe('attempts', () => {
  it('are made at every operation of the staff contract that names a row', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(staffCalls).sort());
  });

  it('at ids of others, and of others at real ids, end as those at ids that never were', async () => {
    for (const [index, operation] of operations.entries()) {
      const call = staffCalls[operation.name]!;
      const rightful = rightfulOf(call, own);
      if (isWhole)
        await rightful.must(operation.document, variablesOf(operation, await call.arrange(own, api)));
      const values = await call.arrange(own, api);
      const asked = (): Values => variablesOf(operation, values);
      const paths = idPathsOf(operation.field).filter((path) => idAt(asked(), path) !== undefined);
      for (const path of paths) await theRightfulOneFails(operation, call, path, asked);
      for (const persona of facing(call, index)) await othersFail(operation, persona, paths, asked);
      await rightful.must(operation.document, asked());
    }
  }, 1_800_000);

  it('notice an answer that gives something away', async () => {
    const operation = operations.find(({ name }) => name === 'couple')!;
    await expect(refusalOf(own.lead.browser, operation, { id: own.couple.id })).rejects.toThrow(
      'Expected a refusal',
    );
    const notFound = JSON.stringify(told.notFound);
    expect(await refusalOf(own.lead.browser, operation, { id: randomUUID() })).toBe(notFound);
  });
});

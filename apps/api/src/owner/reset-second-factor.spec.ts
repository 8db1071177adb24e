import { Person } from '../testing/person';
import { told } from '../testing/refusals';
import { TestApi } from '../testing/test-api';
import { RESET_SECOND_FACTOR, resetSecondFactor } from './reset-second-factor';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const viewer = '{ viewer { role } }';
const reset = (email: string, as: 'asOwner' | 'asSuperuser' = 'asOwner') =>
  api[as]((owner) => resetSecondFactor(owner, api.hasher, email));

const enrolled = async () => {
  const [one, other] = [await api.clinic({ demo: false }), await api.clinic({ demo: false })];
  const person = new Person(api);
  await person.join(one);
  await person.join(other);
  await person.signIn();
  await person.chooseClinic(one);
  await person.enrol();
  return Object.assign(person, { codes: await person.confirm(), one, other });
};

it.each(['asOwner', 'asSuperuser'] as const)(
  '%s lets somebody who lost everything set the second factor up anew, and nobody else',
  async (as) => {
    const [person, bystander] = [await enrolled(), await enrolled()];
    expect(await reset(person.email.toUpperCase(), as)).toBe(2);
    expect(await person.browser.refusal(viewer)).toEqual(told.unauthenticated);
    await bystander.browser.must(viewer);
    await person.signIn();
    expect((await person.chooseClinic(person.other)).next).toBe('enrolSecondFactor');
    await person.enrol();
    await person.confirm();
    await person.browser.must(viewer);
    await bystander.signIn();
    expect((await bystander.chooseClinic(bystander.one)).next).toBe('secondFactor');
  },
);

it('leaves two lines in the audit of each clinic, of the system and of the member, and a note', async () => {
  const person = await enrolled();
  await api.asOwner(
    (owner) => resetSecondFactor(owner, api.hasher, person.email),
    undefined,
    RESET_SECOND_FACTOR,
  );
  for (const { id } of [person.one, person.other]) {
    const lines = await api.sql<{ actor_kind: string }[]>(
      `select actor_kind from audit_entry where clinic_id = $1 and operation = 'account:reset-second-factor'
        order by actor_kind`,
      [id],
    );
    expect(lines.map(({ actor_kind }) => actor_kind)).toEqual(['staff', 'system']);
  }
  const notes = await api.sql<unknown[]>(`select 1 from account_mail where kind = 'secondFactorRemoved'`);
  expect(notes.length).toBeGreaterThan(0);
});

it('finds nobody by an address that has no account', async () => {
  expect(await reset(new Person(api).email)).toBeUndefined();
});

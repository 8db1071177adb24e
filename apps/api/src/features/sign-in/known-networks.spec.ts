import { refused } from '../../testing/refusals';
import { documentOf, Person } from '../../testing/person';
import { randomAddress, TestApi } from '../../testing/test-api';
import type { TestClinic } from '../../testing/test-clinic';
import { once } from '@groundwork/testing';
import { MOST_KNOWN } from './known-networks';

let api: TestApi;
let demo: TestClinic;
beforeAll(async () => {
  api = await TestApi.start();
  demo = await api.clinic();
});
afterAll(() => api.stop());

const member = async (): Promise<Person> => {
  const person = new Person(api);
  await person.join(demo);
  return person;
};

/** As if the account had been guessed at from everywhere until a moment ago. */
const besieged = (email: string): Promise<unknown> =>
  api.sql(
    `insert into sign_in_delay (subject, wrong, until) values ($1, 5000, now() + interval '25 seconds')
     on conflict (subject) do update set wrong = excluded.wrong, until = excluded.until`,
    [api.hasher.lookup('delay-account', email)],
  );
const signInFrom = ({ email }: Person, address: string): Promise<string> =>
  api.signIn(api.browser(address), email);
const refusalFrom = ({ email }: Person, address: string) =>
  api.browser(address).refusal(documentOf('signIn'), once({ email, password: 'wrong password' }));
const rowsOf = ({ email }: Person) =>
  api.sql<{ row: string }[]>(
    `select k::text as row from known_network k
      where account_id = (select id from account where email_lookup = $1) order by seen_at`,
    [api.hasher.lookup('email', email)],
  );
const age = ({ email }: Person, days: number): Promise<unknown> =>
  api.sql(
    `update known_network set seen_at = now() - make_interval(days => $2)
      where account_id = (select id from account where email_lookup = $1)`,
    [api.hasher.lookup('email', email), days],
  );

describe('an account guessed at from everywhere', () => {
  it('does not delay its owner where they signed in before, and delays all others', async () => {
    const person = await member();
    const [home, cafe] = [randomAddress(), randomAddress()];
    await signInFrom(person, home);
    await besieged(person.email);
    expect((await refusalFrom(person, cafe)).message).toMatch(/Too many tries/);
    expect(await signInFrom(person, home)).toBe('done');
    await age(person, 91);
    expect((await refusalFrom(person, home)).message).toMatch(/Too many tries/);
    await age(person, 89);
    expect(await signInFrom(person, home)).toBe('done');
  });

  it('is no way in for others: who guesses from a known network waits as before', async () => {
    const person = await member();
    const home = randomAddress();
    await signInFrom(person, home);
    for (let i = 0; i < 4; i += 1) expect(await refusalFrom(person, home)).toEqual(refused('signIn.wrong'));
    expect((await refusalFrom(person, home)).message).toMatch(/Too many tries/);
  });

  it('is not known anywhere to others, nor from a password alone', async () => {
    const [person, other] = [await member(), await member()];
    const home = randomAddress();
    await signInFrom(person, home);
    await besieged(other.email);
    expect((await refusalFrom(other, home)).message).toMatch(/Too many tries/);

    const real = await api.clinic({ demo: false });
    const unfinished = new Person(api);
    await unfinished.join(real);
    expect(await signInFrom(unfinished, home)).toBe('enrolSecondFactor');
    expect(await rowsOf(unfinished)).toEqual([]);
  });
});

it('keeps the ten networks used last, and no address of any', async () => {
  const person = await member();
  const addresses = Array.from({ length: MOST_KNOWN + 2 }, randomAddress);
  for (const address of addresses) await signInFrom(person, address);
  const rows = await rowsOf(person);
  expect(rows).toHaveLength(MOST_KNOWN);
  for (const { row } of rows) for (const address of addresses) expect(row).not.toContain(address);
  await besieged(person.email);
  expect((await refusalFrom(person, addresses[0]!)).message).toMatch(/Too many tries/);
  expect(await signInFrom(person, addresses.at(-1)!)).toBe('done');
});

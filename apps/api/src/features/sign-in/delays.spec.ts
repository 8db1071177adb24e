import { Refused } from '@groundwork/access';
import { randomUUID } from 'node:crypto';
import { TestApi } from '../../testing/test-api';
import { countersOf, countGuess, forgetGuesses, waitAfter } from './delays';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('the wait after wrong guesses', () => {
  it('is nothing at first, then doubles up to the longest', () => {
    const counter = { free: 4, longest: 900 };
    const waits = Array.from({ length: 16 }, (_, wrong) => waitAfter(wrong, counter));
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    expect(waitAfter(1_000_000, counter)).toBe(900);
    expect(waitAfter(45, { free: 40, longest: 30 })).toBe(30);
  });
});

describe('counting guesses', () => {
  const fresh = () => ({ account: randomUUID(), address: randomUUID() });

  const guess = (account: string, address: string): Promise<void> =>
    api.sources.auth.transaction((manager) => countGuess(manager, countersOf(api.hasher, account, address)));
  const forget = (account: string, address: string): Promise<void> =>
    api.sources.auth.transaction((manager) =>
      forgetGuesses(manager, countersOf(api.hasher, account, address)),
    );

  /** The seconds that a guess has to wait; 0 when it is let through, and counted. */
  const wait = async (account: string, address: string): Promise<number> => {
    try {
      await guess(account, address);
      return 0;
    } catch (error) {
      expect(error).toBeInstanceOf(Refused);
      expect((error as Refused).key).toBe('signIn.wait');
      return Number((error as Refused).values.seconds);
    }
  };

  const kinds = { pair: 0, address: 1, account: 2 } as const;
  const rowOf = (kind: keyof typeof kinds, account: string, address: string): Buffer =>
    countersOf(api.hasher, account, address)[kinds[kind]]!.subject;
  const letTimePass = (account: string, address: string, time: string): Promise<unknown> =>
    api.sources.auth.query('update sign_in_delay set until = until - $2::interval where subject = any ($1)', [
      countersOf(api.hasher, account, address).map(({ subject }) => subject),
      time,
    ]);
  const setWrong = (
    kind: keyof typeof kinds,
    account: string,
    address: string,
    wrong: number,
  ): Promise<unknown> =>
    api.sources.auth.query('update sign_in_delay set wrong = $2 where subject = $1', [
      rowOf(kind, account, address),
      wrong,
    ]);
  const wrongSoFar = async (kind: keyof typeof kinds, account: string, address: string): Promise<number> => {
    const rows: { wrong: number }[] = await api.sources.auth.query(
      'select wrong from sign_in_delay where subject = $1',
      [rowOf(kind, account, address)],
    );
    return rows[0]?.wrong ?? 0;
  };

  it('lets four through at one account from one address, then makes each wait twice as long', async () => {
    const { account, address } = fresh();
    for (let i = 0; i < 4; i += 1) expect(await wait(account, address)).toBe(0);
    expect(await wait(account, address)).toBe(1);
    for (const seconds of [2, 4, 8]) {
      await letTimePass(account, address, '8 seconds');
      expect(await wait(account, address)).toBe(0);
      expect(await wait(account, address)).toBe(seconds);
    }
  });

  it('counts no guess that has to wait: knocking makes no wait longer', async () => {
    const { account, address } = fresh();
    await guess(account, address);
    await setWrong('pair', account, address, 10);
    await guess(account, address);
    for (let i = 0; i < 5; i += 1) expect(await wait(account, address)).toBeGreaterThan(100);
    expect(await wrongSoFar('pair', account, address)).toBe(11);
  });

  it('lets others guess meanwhile: another account from there, and the same account from elsewhere', async () => {
    const { account, address } = fresh();
    for (let i = 0; i < 4; i += 1) await guess(account, address);
    expect(await wait(account, address)).toBe(1);
    expect(await wait(randomUUID(), address)).toBe(0);
    expect(await wait(account, randomUUID())).toBe(0);
  });

  it('slows one address that guesses around from thirty on, and one account guessed at from everywhere from forty', async () => {
    const { account, address } = fresh();
    for (let i = 0; i < 30; i += 1) expect(await wait(randomUUID(), address)).toBe(0);
    expect(await wait(randomUUID(), address)).toBe(1);
    for (let i = 0; i < 40; i += 1) expect(await wait(account, randomUUID())).toBe(0);
    expect(await wait(account, randomUUID())).toBe(1);
  });

  it('never keeps the owner of an account waiting for longer than half a minute, whoever guesses at it', async () => {
    const { account, address } = fresh();
    await guess(account, address);
    await setWrong('account', account, address, 5000);
    await guess(account, randomUUID());
    const seconds = await wait(account, address);
    expect(seconds).toBeGreaterThan(20);
    expect(seconds).toBeLessThanOrEqual(30);
  });

  it('forgets the guesses of this account from this address with the right one, and takes that one back elsewhere', async () => {
    const { account, address } = fresh();
    for (let i = 0; i < 3; i += 1) await guess(account, address);
    await forget(account, address);
    expect(await wrongSoFar('pair', account, address)).toBe(0);
    expect(await wrongSoFar('address', account, address)).toBe(2);
    expect(await wrongSoFar('account', account, address)).toBe(2);
  });

  it('begins anew after a quiet day', async () => {
    const { account, address } = fresh();
    for (let i = 0; i < 4; i += 1) await guess(account, address);
    await letTimePass(account, address, '25 hours');
    await guess(account, address);
    expect(await wrongSoFar('pair', account, address)).toBe(1);
  });

  it('lets no more through when they all come at once', async () => {
    const { account, address } = fresh();
    await guess(account, address);
    await setWrong('pair', account, address, 10);
    const waits = await Promise.all(Array.from({ length: 12 }, () => wait(account, address)));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(1);
  });

  it('keeps neither the account nor the address in plain', async () => {
    const { account, address } = fresh();
    await guess(account, address);
    const rows: { row: string }[] = await api.sources.auth.query(
      'select d::text as row from sign_in_delay d',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) {
      for (const plain of [account, address, Buffer.from(account).toString('hex')])
        expect(row).not.toContain(plain);
    }
  });
});

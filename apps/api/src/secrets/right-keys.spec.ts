import { randomBytes } from 'node:crypto';
import { BadConfiguration } from '../config';
import { takenBack } from '../testing/taken-back';
import { TestApi } from '../testing/test-api';
import { assertRightKeys } from './right-keys';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('the keys of the configuration', () => {
  const saidOf = async (
    change: { masterKey?: Buffer<ArrayBuffer>; pepper?: Buffer<ArrayBuffer> },
    damage = '',
  ) => {
    const clinic = await api.clinic();
    await clinic.member('owner');
    await clinic.member('clinician');
    return takenBack(api, async (manager) => {
      // Ours are the newest, whatever others in this database make meanwhile.
      await manager.query(
        `update account set created_at = now() + interval '1 hour'
          where id in (select account_id from staff_member where clinic_id = $1)`,
        [clinic.id],
      );
      if (damage) await manager.query(damage);
      return assertRightKeys(manager, { ...api.config, ...change }).then(
        () => 'right',
        (error: Error) => error.message,
      );
    });
  };

  it('are those that the accounts were made with, or the API does not start', async () => {
    expect(await saidOf({})).toBe('right');
    expect(await saidOf({ masterKey: randomBytes(32) })).toBe(
      'GROUNDWORK_MASTER_KEY: is not the one that this database was made with',
    );
    expect(await saidOf({ pepper: randomBytes(32) })).toBe(
      'GROUNDWORK_PEPPER: is not the one that this database was made with',
    );
  });

  it('are any while nobody has an account, and right with one account that is damaged', async () => {
    const without = 'update account set address = null';
    expect(await saidOf({ masterKey: randomBytes(32) }, without)).toBe('right');
    const damaged = `update account set address = set_byte(address, 60, get_byte(address, 60) # 1)
      where id = (select id from account where address is not null order by created_at desc, id desc limit 1)`;
    expect(await saidOf({}, damaged)).toBe('right');
  });

  it('are asked about as the role that signs people in', async () => {
    const outcome = assertRightKeys(api.sources.auth, api.config).catch((error: unknown) => error);
    expect((await outcome) ?? new BadConfiguration()).toBeInstanceOf(BadConfiguration);
  });
});

import { keptPlan, makeDataSource } from '@groundwork/database';
import { superuserUrl } from '../testing/test-api';

const source = makeDataSource({ url: superuserUrl(), tls: false, entities: [], poolSize: 1 });

beforeAll(() => source.initialize());
afterAll(() => source.destroy());

const prepared = (): Promise<unknown[]> =>
  source.query('select statement from pg_prepared_statements order by prepare_time');

describe('a connection', () => {
  it('keeps the plan of a marked statement, once, and of no other', async () => {
    const marked = keptPlan('select $1::int as number');
    expect(await source.query(marked, [1])).toEqual([{ number: 1 }]);
    expect(await source.query(marked, [2])).toEqual([{ number: 2 }]);
    expect(await source.query('select $1::int as number', [3])).toEqual([{ number: 3 }]);
    expect(await prepared()).toEqual([{ statement: marked }]);
  });

  it('says of a marked statement what went wrong, and goes on with it', async () => {
    const marked = keptPlan('select $1::uuid as id');
    await expect(source.query(marked, ['no-such-id'])).rejects.toMatchObject({
      driverError: { code: '22P02' },
    });
    const id = '01990000-0000-7000-8000-000000000001';
    expect(await source.query(marked, [id])).toEqual([{ id }]);
  });
});

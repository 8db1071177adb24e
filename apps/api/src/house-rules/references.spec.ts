import { takenBack } from '../testing/taken-back';
import { TestApi } from '../testing/test-api';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

/** References that could point into another clinic, or from one couple into another. */
const loose = `
  select c.conrelid::regclass || ' -> ' || c.confrelid::regclass as reference
    from pg_constraint c,
         lateral (select array_agg(a.attname::text) as columns from pg_attribute a
                   where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) used
   where c.contype = 'f' and c.connamespace = 'public'::regnamespace
     and exists (select from unnest(array['clinic_id', 'couple_id']) needed
                  where not needed = any (used.columns)
                    and not exists (select from unnest(array[c.conrelid, c.confrelid]) side
                                     where not exists (select from pg_attribute a where a.attrelid = side
                                                          and a.attname = needed and not a.attisdropped)))`;

const looseAfter = (breach: string): Promise<string[]> =>
  takenBack(api, async (manager) => {
    if (breach) await manager.query(breach);
    const rows: { reference: string }[] = await manager.query(loose);
    return rows.map(({ reference }) => reference);
  });

describe('references between tables', () => {
  it('carry the clinic, and the couple where both sides have one', async () => {
    const [{ count }]: [{ count: number }] = await api.asSuperuser(({ manager }) =>
      manager.query(`select count(*)::int from pg_constraint where contype = 'f'`),
    );
    expect(count).toBeGreaterThan(20);
    expect(await looseAfter('')).toEqual([]);
  });

  // The mutants: one reference that forgets the couple, one that forgets the clinic.
  it.each([
    [
      'alter table response add constraint stray foreign key (clinic_id, task_id) references task (clinic_id, id)',
      'response -> task',
    ],
    [
      'alter table task add unique (id), add constraint stray foreign key (id) references task (id)',
      'task -> task',
    ],
  ])('show up when they forget: %s', async (breach, reference) => {
    expect(await looseAfter(breach)).toContain(reference);
  });
});

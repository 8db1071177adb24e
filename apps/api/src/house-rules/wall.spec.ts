import { roleName, type TableRule } from '@groundwork/database';
import { ruleTopics, wallRules } from '../wall/rules';
import { clinicTables, openAs, refusalOf, rowsOf, type OpenedRole } from '../testing/as-role';
import { proved } from '../proof/proof';
import { TestApi } from '../testing/test-api';
import { busyClinic, type BusyClinic } from '../testing/busy-clinic';

const commands = ['select', 'insert', 'update', 'delete'] as const;
type Command = (typeof commands)[number];

let api: TestApi;
let here: BusyClinic;
let elsewhere: BusyClinic;

beforeAll(async () => {
  api = await TestApi.start();
  here = await busyClinic(api);
  elsewhere = await busyClinic(api);
});
afterAll(() => api.stop());

const isGranted = (table: string, role: 'staff' | 'client' | 'auth' | 'worker', command: Command): boolean =>
  (wallRules[table] as TableRule)[role]?.[command] !== undefined;

/** Whose rows only those who manage the clinic reach. */
const isTheManagers = (table: string): boolean =>
  JSON.stringify(wallRules[table]?.staff ?? {}).includes('context.role()');

/** The cookie of somebody who may reach the table at all. */
const cookieFor = (role: string, table: string): string | undefined =>
  role === 'staff' && isTheManagers(table) ? here.ownerCookie : undefined;

/** What a role can do to the rows of another clinic: a refusal, or the number of rows it reached. */
const attempt = async (
  opened: OpenedRole,
  table: string,
  command: Command,
  clinicId: string,
): Promise<string | number> => {
  if (command === 'insert') {
    const [row] = await rowsOf(api, table, clinicId);
    if (!row) throw new Error(`${table} has no row to copy: the busy clinic is not busy enough.`);
    return refusalOf(() =>
      opened.query(`insert into "${table}" select * from jsonb_populate_record(null::"${table}", $1)`, [row]),
    );
  }
  const statement = {
    select: `select clinic_id, id from "${table}" where clinic_id = $1`,
    update: `update "${table}" set ${await opened.updatable(table)} where clinic_id = $1`,
    delete: `delete from "${table}" where clinic_id = $1`,
  }[command];
  return refusalOf(() => opened.query(statement, [clinicId]));
};

describe('the wall', () => {
  it('knows a rule for every table of a clinic', async () => {
    expect(Object.keys(wallRules).sort()).toEqual(await clinicTables(api));
  });

  it('has one rule for each of them, on one page', () => {
    expect(ruleTopics.flatMap((topic) => Object.keys(topic)).sort()).toEqual(Object.keys(wallRules).sort());
  });

  it.each(['staff', 'client', 'auth', 'worker'] as const)(
    'keeps every table of another clinic from groundwork_%s, whatever the command',
    async (role) => {
      let cells = 0;
      for (const table of Object.keys(wallRules)) {
        for (const command of commands) {
          const opened = await openAs(api, role, here, cookieFor(role, table));
          const result = await attempt(opened, table, command, elsewhere.clinicId);
          await opened.close();
          const expected = isGranted(table, role, command) && command !== 'insert' ? 0 : '42501';
          expect({ role: roleName(role), table, command, result }).toEqual({
            role: roleName(role),
            table,
            command,
            result: expected,
          });
          cells += 1;
        }
      }
      expect(cells).toBe(Object.keys(wallRules).length * commands.length);
      proved('cells of table, role and command', cells);
    },
  );

  it('shows a role its own rows of the tables it may read, so the refusals above are the wall and not an empty table', async () => {
    const seen = new Set<string>();
    for (const role of ['staff', 'client'] as const) {
      for (const table of Object.keys(wallRules).filter((each) => isGranted(each, role, 'select'))) {
        const opened = await openAs(api, role, here, cookieFor(role, table));
        const result = await attempt(opened, table, 'select', here.clinicId);
        await opened.close();
        // A response that was sent leaves neither drafts behind nor an open task; the busy clinic has both kinds.
        expect({ role, table, rows: Number(result) > 0 }).toEqual({ role, table, rows: true });
        seen.add(`${role} ${table}`);
      }
    }
    expect(seen.size).toBeGreaterThan(25);
  });

  it('lets staff write rows like their own, so that the refused inserts above are the wall too', async () => {
    for (const table of Object.keys(wallRules).filter((each) => isGranted(each, 'staff', 'insert'))) {
      const results: (string | number)[] = [];
      for (const row of await rowsOf(api, table, here.clinicId)) {
        const opened = await openAs(api, 'staff', here, cookieFor('staff', table));
        const copy = `insert into "${table}" select * from jsonb_populate_record(null::"${table}", $1)`;
        results.push(await refusalOf(() => opened.query(copy, [row])));
        await opened.close();
      }
      // The wall lets it through; that the row is there already stops it.
      expect({ table, results }).toEqual({ table, results: expect.arrayContaining(['23505']) });
    }
  });

  it('keeps what is for those who manage the clinic from everybody else in it', async () => {
    const tables = Object.keys(wallRules).filter(isTheManagers);
    expect(tables).toContain('invitation');
    for (const table of tables) {
      for (const command of commands.filter((each) => isGranted(table, 'staff', each))) {
        const opened = await openAs(api, 'staff', here);
        const result = await attempt(opened, table, command, here.clinicId);
        await opened.close();
        expect({ table, command, result }).toEqual({
          table,
          command,
          result: command === 'insert' ? '42501' : 0,
        });
      }
    }
  });

  it('hides a couple from a colleague off the care team in every table', async () => {
    const colleague = await here.colleague();
    for (const table of Object.keys(wallRules).filter((each) => isGranted(each, 'staff', 'select'))) {
      const columns = await here.columnsOf(table);
      if (!columns.includes('couple_id')) continue;
      const opened = await openAs(api, 'staff', here, colleague.cookie);
      const result = await refusalOf(() =>
        opened.query(`select clinic_id, id from "${table}" where couple_id = $1`, [here.couple.id]),
      );
      await opened.close();
      expect({ table, result }).toEqual({ table, result: 0 });
    }
  });

  it("keeps one partner's rows from the other partner's link, and lets no link read a response", async () => {
    const opened = await openAs(api, 'client', here);
    const foreign = here.couple.partnerIds[1];
    for (const table of Object.keys(wallRules).filter((each) => isGranted(each, 'client', 'select'))) {
      const columns = await here.columnsOf(table);
      const column = ['partner_id', 'to_partner_id'].find((name) => columns.includes(name));
      if (!column) continue;
      const result = await refusalOf(() =>
        opened.query(`select clinic_id, id from "${table}" where ${column} = $1`, [foreign]),
      );
      expect({ table, result }).toEqual({ table, result: 0 });
    }
    const readable = (wallRules.response as TableRule).client?.select?.columns ?? [];
    expect(readable).toContain('task_id');
    expect(readable).not.toContain('answers');
    await opened.close();
  });

  it('opens nothing without a context', async () => {
    for (const table of Object.keys(wallRules).filter((each) => isGranted(each, 'staff', 'select'))) {
      const rows: unknown[] = await api.sources.staff.query(`select clinic_id, id from "${table}"`);
      expect({ table, rows: rows.length }).toEqual({ table, rows: 0 });
    }
  });
});

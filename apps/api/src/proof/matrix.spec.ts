import { cookieNames, tokenHash, type StaffRole } from '@groundwork/access';
import { once } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { clinicTables, openAs, refusalOf, type OpenedRole } from '../testing/as-role';
import { busyClinic, type BusyClinic } from '../testing/busy-clinic';
import { takenBack } from '../testing/taken-back';
import { TestApi } from '../testing/test-api';
import { mayRead, mismatches, type Cell, type Persona, type Rows } from './matrix';
import { mayWrite, policyOfWriting } from './may-write';
import { readingMutants, writingMutants, type Mutant } from './policy-mutants';
import { isWhole, proved } from './proof';
import { recordClasses, type RecordClass } from './record-classes';
import {
  additionsOf,
  attemptsOf,
  grantsOfWriting,
  outcomesOf,
  wentThrough,
  type Attempt,
  type Material,
} from './writing';

let api: TestApi;
let here: BusyClinic;
let beside: BusyClinic;
let elsewhere: BusyClinic;
let personas: readonly Persona[];
let columns: ReadonlyMap<string, readonly string[]>;
let cells: readonly Cell[];
let attempts = 0;
const through: string[] = [];

const classOf = (table: string): RecordClass => {
  const kind = recordClasses.find(({ tables }) => tables.includes(table));
  if (!kind) throw new Error(`${table} belongs to no class of records.`);
  return kind;
};

beforeAll(async () => {
  api = await TestApi.start();
  here = await busyClinic(api);
  // A couple of a colleague in the same clinic, and another clinic.
  beside = await busyClinic(api, 'beside', here.clinic);
  elsewhere = await busyClinic(api, 'elsewhere');
  personas = [
    ...(await everybodyIn(here)),
    ...(await everybodyIn(beside)),
    ...(await everybodyIn(elsewhere)),
    ...(await withoutCouples(here)),
    await secondOf(here),
  ];
  columns = await columnsOfTables();
  cells = await ask();
}, 600_000);
afterAll(() => api.stop());

const everybodyIn = async (busy: BusyClinic): Promise<Persona[]> => {
  const { clinicId, couple } = busy;
  const word = clinicId === here.clinicId ? (busy === here ? 'the' : 'a colleague’s') : 'another clinic’s';
  const of = { clinicId, manages: false, coupleId: couple.id };
  const [one, other] = couple.partnerIds;
  return [
    { ...of, name: `${word} clinician`, role: 'staff', cookie: busy.staffCookie, actorId: busy.dana.staffId },
    { ...of, name: `${word} partner`, role: 'client', cookie: busy.linkCookie, actorId: one },
    { ...of, name: `${word} other partner`, role: 'client', cookie: busy.otherLinkCookie, actorId: other },
  ];
};

const withoutCouples = ({ clinic, clinicId }: BusyClinic): Promise<Persona[]> =>
  Promise.all(
    (['owner', 'admin', 'supervisor', 'assistant'] satisfies StaffRole[]).map(async (role) => {
      const member = await clinic.member(role);
      const cookie = await member.browser.cookie(cookieNames(false).staff);
      const manages = role === 'owner' || role === 'admin';
      return {
        name: `an ${role} without couples`,
        role: 'staff' as const,
        cookie,
        clinicId,
        actorId: member.staffId,
        manages,
        coupleId: null,
      };
    }),
  );

/** On the care team without leading it. */
const secondOf = async ({ clinic, clinicId, couple, dana }: BusyClinic): Promise<Persona> => {
  const member = await clinic.member('clinician');
  await dana.browser.must(
    'mutation ($input: AddToCareTeamInput!) { addToCareTeam(input: $input) { id } }',
    once({ coupleId: couple.id, staffId: member.staffId, role: 'coClinician' }),
  );
  const cookie = await member.browser.cookie(cookieNames(false).staff);
  const of = { clinicId, manages: false, coupleId: couple.id, actorId: member.staffId };
  return { ...of, name: 'a second clinician', role: 'staff', cookie };
};

const columnsOfTables = async (): Promise<Map<string, string[]>> => {
  const rows = await api.sql<{ table: string; columns: string[] }[]>(
    `select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
       from information_schema.columns where table_schema = 'public' and table_name = any ($1) group by table_name`,
    [await clinicTables(api)],
  );
  return new Map(rows.map(({ table, columns: names }) => [table, names]));
};

/** The column that says whose alone a row is; none where that makes no difference to anybody. */
const ownerColumn = (table: string): string | undefined => {
  const names = columns.get(table)!;
  const isByActor = classOf(table).staff === 'own';
  return ['to_partner_id', 'partner_id', ...(isByActor ? ['actor_id', 'staff_id'] : [])].find((each) =>
    names.includes(each),
  );
};

/** The rows of a table in the three couples' clinics, those together that the policy treats alike. */
const rowsOfTable = async (table: string): Promise<Rows[]> => {
  const couple = table === 'couple' ? 'id' : columns.get(table)!.includes('couple_id') ? 'couple_id' : 'null';
  return api.sql<Rows[]>(
    `select clinic_id as "clinicId", ${couple}::uuid as "coupleId", ${ownerColumn(table) ?? 'null'}::uuid as "ofId",
            (array_agg(id))[1:50] as ids
       from "${table}" where clinic_id = any ($1) group by 1, 2, 3`,
    [[...new Set(personas.map(({ clinicId }) => clinicId))]],
  );
};

/** In the sample, the key and every column that not everybody reads who reads the row. */
const askedOf = (table: string): readonly string[] => {
  const all = columns.get(table)!;
  if (isWhole) return all;
  const { neverStaff = [], onlyPartners = all } = classOf(table);
  return all.filter((each) => each === 'id' || neverStaff.includes(each) || !onlyPartners.includes(each));
};

/** How many rows a statement reached, none where it is refused; the transaction goes on. */
const reached = async (opened: OpenedRole, sql: string, ids: readonly string[]): Promise<number> => {
  await opened.query('savepoint cell');
  const result = await refusalOf(() => opened.query(sql, [ids]));
  await opened.query('rollback to savepoint cell');
  if (typeof result === 'string' && result !== '42501') throw new Error(`${sql}: ${result}`);
  return typeof result === 'number' ? result : 0;
};

const ask = async (): Promise<Cell[]> => {
  const tables = await Promise.all(
    [...columns.keys()].map(async (table) => ({ table, groups: await rowsOfTable(table) })),
  );
  const found: Cell[] = [];
  for (const persona of personas) {
    const opened = await openAs(api, persona.role, here, persona.cookie);
    for (const { table, groups } of tables)
      for (const rows of groups)
        for (const column of askedOf(table)) {
          const sql = `select "${column}" from "${table}" where id = any ($1)`;
          const cell = { persona, table, column, rows, seen: (await reached(opened, sql, rows.ids)) > 0 };
          found.push(cell);
          if (mayRead(classOf(table), { ...cell, column: 'id' })) continue;
          await tryToChange(opened, cell);
        }
    await opened.close();
  }
  return found;
};

/** Whoever may not read a row changes and removes none of it. */
const tryToChange = async (opened: OpenedRole, { persona, table, column, rows }: Cell): Promise<void> => {
  const change = `update "${table}" set "${column}" = "${column}" where id = any ($1)`;
  const remove = `delete from "${table}" where id = any ($1)`;
  for (const sql of column === 'id' ? [change, remove] : [change]) {
    attempts += 1;
    if ((await reached(opened, sql, rows.ids)) > 0) through.push(`${persona.name}: ${sql}`);
  }
};

describe('the matrix of roles, partners and records', () => {
  it('knows a class for every table of a clinic, and one only', async () => {
    expect(recordClasses.flatMap(({ tables }) => tables).sort()).toEqual(await clinicTables(api));
  });

  it('finds in the database what the policy says, cell by cell', () => {
    expect(mismatches(recordClasses, cells).slice(0, 20)).toEqual([]);
    expect(cells.filter(({ seen }) => seen).length).toBeGreaterThan(100);
    proved('cells of persona, table, column and whose rows', cells.length);
  });

  it('lets nobody change or remove what they may not read', () => {
    expect(through).toEqual([]);
    proved('attempts to change what may not be read', attempts);
  });

  it('notices each class that reached further, or less far', () => {
    const missed = recordClasses.flatMap((kind) => {
      const others: Partial<RecordClass>[] = [
        ...(kind.staff === 'nobody' ? [] : [{ staff: 'nobody' as const }]),
        ...(kind.staff === 'everybody' ? [] : [{ staff: 'everybody' as const }]),
        ...(kind.partners === 'nobody' ? [] : [{ partners: 'nobody' as const }]),
        ...(kind.partners === 'clinic' ? [] : [{ partners: 'clinic' as const }]),
        ...(kind.neverStaff ? [{ neverStaff: [] }] : []),
        ...(kind.onlyPartners ? [{ onlyPartners: undefined }] : []),
      ];
      return others
        .filter((other) => {
          const changed = recordClasses.map((each) => (each === kind ? { ...kind, ...other } : each));
          return mismatches(changed, cells).length === 0;
        })
        .map((other) => `${kind.is}: ${JSON.stringify(other)}`);
    });
    expect(missed).toEqual([]);
  });
});

/** What the personas of a mutant's role read of its table after the breach, which is taken back. */
const askUnder = async ({ breach, role, table, column }: Mutant): Promise<Cell[]> => {
  const found: Cell[] = [];
  const groups = await rowsOfTable(table);
  await takenBack(api, async (manager) => {
    for (const statement of breach) await manager.query(statement);
    for (const persona of personas.filter((each) => each.role === role)) {
      await manager.query(`set local role groundwork_${role}`);
      await manager.query(`select context.${role === 'staff' ? 'open_staff' : 'open_link'}($1, false)`, [
        tokenHash(persona.cookie),
      ]);
      for (const rows of groups) {
        await manager.query('savepoint cell');
        const result = await refusalOf(() =>
          manager.query(`select "${column}" from "${table}" where id = any ($1)`, [rows.ids]),
        );
        await manager.query('rollback to savepoint cell');
        found.push({ persona, table, column, rows, seen: typeof result === 'number' && result > 0 });
      }
      await manager.query('reset role');
    }
  });
  return found;
};

describe('the matrix, with one protection of reading taken away at a time', () => {
  it('notices each', async () => {
    const every = readingMutants(columns);
    const mutants = every.filter((_mutant, at) => isWhole || at % 16 === 0);
    const survivors: string[] = [];
    for (const mutant of mutants)
      if (mismatches(recordClasses, await askUnder(mutant)).length === 0) survivors.push(mutant.is);
    expect(survivors).toEqual([]);
    proved('mutants of policies and grants of reading', mutants.length);
  }, 600_000);

  it('finds nothing where nothing was taken away', async () => {
    const [mutant] = readingMutants(columns);
    expect(mismatches(recordClasses, await askUnder({ ...mutant!, breach: [] }))).toEqual([]);
  });
});

const authorOf = (table: string, role: Persona['role']): Persona => {
  const name =
    role === 'client'
      ? 'the partner'
      : classOf(table).staff === 'managers'
        ? 'an owner without couples'
        : 'the clinician';
  return personas.find((each) => each.name === name)!;
};

const materialOf = async (table: string, role: Persona['role']): Promise<Material> => {
  const author = authorOf(table, role);
  const names = columns.get(table)!;
  const couple = names.includes('couple_id') ? 'couple_id is not null' : 'true';
  const [found] = await api.sql<{ row: Record<string, unknown> }[]>(
    `select to_jsonb(t) as row from "${table}" t where clinic_id = $1 and ${couple} limit 1`,
    [here.clinicId],
  );
  const [tasks] = await api.sql<{ open: string; closed: string }[]>(
    `select (select task_id from draft_revision where partner_id = p limit 1) as open,
            (select task_id from response where partner_id = p limit 1) as closed from unnest(array[$1::uuid]) p`,
    [here.couple.partnerIds[0]],
  );
  const seen = new Map<Persona, number>();
  for (const persona of personas.filter((each) => each.role === role)) {
    const opened = await openAs(api, role, here, persona.cookie);
    const count = await refusalOf(() => opened.query(`select id from "${table}"`));
    seen.set(persona, typeof count === 'number' ? count : 0);
    await opened.close();
  }
  const somebody = personas.find(({ name }) => name === 'a second clinician')!.actorId;
  const now = new Date().toISOString();
  const rows: Rows = {
    clinicId: author.clinicId,
    coupleId: names.includes('couple_id') || table === 'couple' ? author.coupleId : null,
    ofId: ownerColumn(table) ? author.actorId : null,
    ids: [],
  };
  return {
    table,
    columns: names,
    row: found!.row,
    isOwn: classOf(table).staff === 'own',
    openTaskId: tasks!.open,
    foreign: {
      id: randomUUID(),
      subject_id: randomUUID(),
      clinic_id: elsewhere.clinicId,
      couple_id: beside.couple.id,
      partner_id: here.couple.partnerIds[1],
      task_id: tasks!.closed,
      actor_id: somebody,
      staff_id: somebody,
      from_staff_id: somebody,
      move_id: randomUUID(),
      reviewed_at: now,
      released_at: now,
      accepted_at: now,
    },
    reads: (persona) => mayRead(classOf(table), { persona, table, column: 'id', rows }),
    sees: (persona) => seen.get(persona) ?? 0,
  };
};

describe('writing', () => {
  let others: readonly Attempt[];
  let own: readonly Attempt[];

  beforeAll(async () => {
    const all = [];
    for (const role of ['staff', 'client'] as const) {
      const { adds, changes, removes } = mayWrite[role];
      for (const table of new Set([...adds, ...Object.keys(changes), ...removes])) {
        const author = authorOf(table, role);
        const material = await materialOf(table, role);
        const additions = adds.includes(table) ? additionsOf(author, material) : undefined;
        const writers = personas.filter((each) => each.role === role);
        const tries = writers.flatMap((persona) => attemptsOf(persona, author, material));
        all.push({ own: additions ? [additions.own] : [], others: [...(additions?.others ?? []), ...tries] });
      }
    }
    own = all.flatMap((each) => each.own);
    others = all.flatMap((each) => each.others);
  }, 600_000);

  /** The attempts that got further than they may, and the grants that nobody wrote down. */
  const through = async (manager: EntityManager, attempts: readonly Attempt[]): Promise<string[]> => {
    const granted = await grantsOfWriting(manager, [...columns.keys()]);
    const policy = policyOfWriting(columns);
    const outcomes = await outcomesOf(manager, attempts);
    return [
      ...granted.filter((each) => !policy.includes(each)),
      ...policy.filter((each) => !granted.includes(each)).map((each) => `not granted: ${each}`),
      ...[...outcomes].flatMap(([attempt, outcome]) =>
        wentThrough(attempt, outcome) ? [`${attempt.is}: ${outcome}`] : [],
      ),
    ];
  };

  it('reaches nobody else’s rows, and what is decided later', async () => {
    expect(await takenBack(api, (manager) => through(manager, others))).toEqual([]);
    expect(others.length).toBeGreaterThan(300);
    proved('attempts to write what is somebody else’s', others.length);
  });

  it('lets each author add their own, so that the refusals above are the wall', async () => {
    const outcomes = await takenBack(api, (manager) => outcomesOf(manager, own));
    expect([...outcomes].filter(([, outcome]) => outcome === '42501').map(([{ is }]) => is)).toEqual([]);
  });

  it('shows each condition and grant of writing that is taken away or widened', async () => {
    const mutants = writingMutants(columns).filter((_mutant, at) => isWhole || at % 24 === 0);
    const survivors: string[] = [];
    for (const { is, table, role, breach } of mutants) {
      const attempts = others.filter((each) => each.table === table && each.persona.role === role);
      const found = await takenBack(api, async (manager) => {
        for (const statement of breach) await manager.query(statement);
        return through(manager, attempts);
      });
      if (found.length === 0) survivors.push(is);
    }
    expect(survivors).toEqual([]);
    proved('mutants of policies and grants of writing', mutants.length);
  }, 600_000);
});

import {
  BrokenSeal,
  clinicKeyName,
  dataKeyName,
  sealedColumns,
  snakeCase,
  unseal,
  unwrapKey,
  type DataKeyMaterial,
  type Location,
} from '@groundwork/database';
import { once } from '@groundwork/testing';
import { createSecretKey } from 'node:crypto';
import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../entities';
import { busyClinic, type BusyClinic } from '../testing/busy-clinic';
import { isWhole, proved, scale } from '../proof/proof';
import { PASSWORD, TestApi } from '../testing/test-api';

interface Stored {
  readonly location: Location;
  readonly value: Buffer;
  readonly key: DataKeyMaterial;
}

let api: TestApi;
let here: BusyClinic;
let elsewhere: BusyClinic;
let stored: Stored[];

const tableOf = (entity: unknown): string =>
  getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name ?? '';

/** Every sealed value of both clinics, with the key that opens it where it lies. */
const readStored = (clinicIds: readonly string[]): Promise<Stored[]> =>
  api.asSuperuser(async ({ manager, config }) => {
    const keys = new Map<string, DataKeyMaterial>();
    const wrapped: { id: string; clinic_id: string; wrapped: Buffer; under: Buffer }[] = await manager.query(
      `select k.id, k.clinic_id, k.wrapped, c.wrapped as under
         from data_key k join clinic_key c on c.clinic_id = k.clinic_id where k.clinic_id = any ($1)`,
      [clinicIds],
    );
    for (const row of wrapped) {
      const clinicKey = unwrapKey(row.under, config.masterKey, clinicKeyName(row.clinic_id));
      keys.set(row.id, {
        id: row.id,
        secret: createSecretKey(unwrapKey(row.wrapped, clinicKey, dataKeyName(row.clinic_id, row.id))),
      });
    }
    const found: Stored[] = [];
    for (const entity of entities) {
      const table = tableOf(entity);
      for (const { property } of sealedColumns(entity)) {
        const column = snakeCase(property);
        const revision = ['draft_revision', 'joint_draft'].includes(table) ? 'revision' : '0';
        const rows: { id: string; clinic_id: string; revision: number; value: Buffer }[] =
          await manager.query(
            `select id, clinic_id, ${revision} as revision, ${column} as value from ${table}
            where clinic_id = any ($1) and ${column} is not null`,
            [clinicIds],
          );
        for (const row of rows) {
          const id = row.value.subarray(1, 17).toString('hex');
          const key = [...keys.values()].find((each) => each.id.replaceAll('-', '') === id);
          if (!key) throw new Error(`No key for ${table}.${column}`);
          const location = {
            clinicId: row.clinic_id,
            table,
            column,
            rowId: row.id,
            revision: Number(row.revision),
          };
          found.push({ location, value: row.value, key });
        }
      }
    }
    return found;
  });

beforeAll(async () => {
  api = await TestApi.start();
  here = await busyClinic(api);
  elsewhere = await busyClinic(api);
  stored = await readStored([here.clinicId, elsewhere.clinicId]);
});
afterAll(() => api.stop());

const opens = (value: Buffer, key: DataKeyMaterial, location: Location): boolean => {
  try {
    unseal(value, key, location);
    return true;
  } catch (error) {
    if (error instanceof BrokenSeal) return false;
    throw error;
  }
};

describe('sealed values', () => {
  it('open where they lie, for every sealed column there is', () => {
    const columns = new Set(stored.map(({ location }) => `${location.table}.${location.column}`));
    const all = entities.flatMap((entity) =>
      sealedColumns(entity).map(({ property }) => `${tableOf(entity)}.${snakeCase(property)}`),
    );
    expect([...columns].sort()).toEqual(all.sort());
    for (const { value, key, location } of stored) expect(opens(value, key, location)).toBe(true);
  });

  it('open nowhere else: not in another row, column, partner or clinic, nor under another key', () => {
    let swaps = 0;
    for (const one of stored) {
      for (const other of stored) {
        if (one === other) continue;
        expect(opens(one.value, one.key, other.location)).toBe(false);
        expect(opens(one.value, other.key, other.location)).toBe(false);
        swaps += 2;
      }
    }
    expect(swaps).toBeGreaterThan(2_000);
    proved('ciphertexts in another place', swaps);
  });

  it('do not open when a single bit is changed', () => {
    let flips = 0;
    for (const { value, key, location } of stored) {
      // The version byte and the key id are checked before; the rest is authenticated.
      for (let at = 17; at < value.length; at += scale(3, 1)) {
        for (const bit of isWhole ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
          const flipped = Buffer.from(value);
          flipped[at]! ^= 1 << bit;
          if (opens(flipped, key, location)) throw new Error(`Bit ${bit} of byte ${at} made no difference.`);
          flips += 1;
        }
      }
    }
    expect(flips).toBeGreaterThan(1_000);
    proved('ciphertexts with a flipped bit', flips);
  });

  it('make the API refuse a page, without a word of its content, when one is moved or changed in the database', async () => {
    const RESPONSE = 'query ($id: ID!) { response(id: $id) { id answers } }';
    const ask = () => here.dana.browser.ask(RESPONSE, { id: here.responseId });
    expect((await ask()).errors).toBeUndefined();
    const breaches = [
      `update response set answers = (select o.answers from response o where o.clinic_id = $2 limit 1) where clinic_id = $1`,
      `update response set answers = (select message from task where clinic_id = $1 and message is not null limit 1)
        where clinic_id = $1 and $2::uuid is not null`,
      `update response set answers = set_byte(answers, 60, (get_byte(answers, 60) + 1) % 256)
        where clinic_id = $1 and $2::uuid is not null`,
    ];
    for (const breach of breaches) {
      const before = stored.find(({ location }) => location.rowId === here.responseId)!.value;
      await api.asSuperuser(({ manager }) => manager.query(breach, [here.clinicId, elsewhere.clinicId]));
      const { data, errors } = await ask();
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions?.code).toBe('INTERNAL');
      expect(JSON.stringify(errors)).not.toContain('plain');
      await api.asSuperuser(({ manager }) =>
        manager.query('update response set answers = $2 where id = $1', [here.responseId, before]),
      );
    }
    expect((await ask()).errors).toBeUndefined();
  });
});

/** What somebody types at the doors: an address, a password, codes, names of a device and of themselves. */
const knock = async (canary: string): Promise<void> => {
  const browser = api.browser();
  const email = `${canary}.known@mail.example`;
  await api.member(elsewhere.clinicId, 'clinician', email);
  const ask = (name: string, type: string, input: object, fields = 'next') =>
    browser.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, once(input));
  for (const typed of [email, `${canary}.unknown@mail.example`]) {
    await ask('signIn', 'SignInInput', { email: typed, password: `${canary} password` });
    await ask('requestPasswordReset', 'RequestPasswordResetInput', { email: typed }, 'ok');
  }
  const proof = { token: canary, email, name: `${canary} name`, password: `${canary} password` };
  await ask('acceptInvitation', 'AcceptInvitationInput', proof);
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { next } }';
  const device = browser.post('/graphql').set('User-Agent', `${canary} Firefox/1`);
  const entered = await device.send({ query: signIn, variables: once({ email, password: PASSWORD }) });
  expect(entered.body).toMatchObject({ data: { signIn: { next: 'done' } } });
  await ask('stepUp', 'ProofInput', { password: `${canary} password`, code: canary }, 'done');
  const phone = api.phone();
  for (const form of [
    { token: canary, pin: '123456' },
    { code: `${canary}`, pin: canary },
  ])
    await phone.post('/t').set('User-Agent', canary).type('form').send(form);
};

describe('what lies in the database', () => {
  it('is no word that a person typed, but the one put there in plain', async () => {
    const canary = `canary${Date.now()}`;
    const busy = await busyClinic(api, canary);
    const plain = `${canary} in plain`;
    await api.sql('update clinic set name = $2 where clinic_id = $1', [busy.clinicId, plain]);
    await api.sql(
      `select graphile_worker.add_job('none', to_json($1::text), run_at => '2100-01-01', job_key => $1)`,
      [plain],
    );
    await knock(canary);
    const { couple } = await busy.dana.browser.must<{ couple: unknown }>(
      `query ($id: ID!) { couple(id: $id) { partners { name pronouns email safeContactNote } ruptures { happened note }
         stageHistory { reason } assignments { message } } }`,
      { id: busy.couple.id },
    );
    // What the clinician sees holds it many times, so the scan below looks for something that was really stored.
    expect(JSON.stringify(couple).split(canary).length).toBeGreaterThan(12);
    const found = await api.asSuperuser(async ({ manager }) => {
      const tables: { name: string }[] = await manager.query(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      const holding: string[] = [];
      for (const { name } of tables) {
        const rows: { text: string }[] = await manager.query(`select t::text as text from ${name} t`);
        const forms = [
          canary,
          '30 1234567',
          Buffer.from(canary).toString('hex'),
          Buffer.from(canary).toString('base64').slice(0, 16),
        ];
        for (const { text } of rows) {
          if (forms.some((form) => text.includes(form))) holding.push(name);
        }
      }
      return holding;
    });
    await api.sql('select graphile_worker.remove_job($1)', [plain]);
    expect(found.sort()).toEqual(['graphile_worker._private_jobs', 'public.clinic']);
  });
});

import { NestedWork } from '@groundwork/database';
import { StaffMember } from '../features/staff';
import { refusalOf, rowsOf } from '../testing/as-role';
import { TestApi } from '../testing/test-api';
import { busyClinic, type BusyClinic } from '../testing/busy-clinic';
import { wallRules } from '../wall/rules';

let api: TestApi;
let here: BusyClinic;
let elsewhere: BusyClinic;

beforeAll(async () => {
  api = await TestApi.start();
  here = await busyClinic(api);
  elsewhere = await busyClinic(api);
});
afterAll(() => api.stop());

describe('the owner of the tables', () => {
  it('reads the clinic that it works in, and no row of any other, in every table', async () => {
    await api.asOwner(async ({ inClinic, manager }) => {
      for (const table of Object.keys(wallRules)) {
        const clinics = `select distinct clinic_id from "${table}"`;
        for (const { clinicId } of [here, elsewhere]) {
          const seen = await inClinic(clinicId, (work) => work.manager.query<object[]>(clinics));
          expect({ table, seen }).toEqual({ table, seen: [{ clinic_id: clinicId }] });
        }
      }
      expect(
        await manager.query('select clinic_id from couple where clinic_id = $1', [here.clinicId]),
      ).toEqual([]);
    });
    await api.asOwner(async ({ manager }) => {
      for (const table of Object.keys(wallRules))
        expect({ table, rows: await manager.query(`select clinic_id from "${table}"`) }).toEqual({
          table,
          rows: [],
        });
    });
  });

  it('adds rows to the clinic that it works in, and changes none', async () => {
    const copyOf = async (clinicId: string): Promise<string | number> => {
      const [row] = await rowsOf(api, 'staff_member', clinicId);
      const copy = `insert into staff_member select * from jsonb_populate_record(null::staff_member, $1)`;
      return refusalOf(() =>
        api.asOwner(({ inClinic }) => inClinic(here.clinicId, ({ manager }) => manager.query(copy, [row]))),
      );
    };
    // The wall lets it through; that the row is there already stops it.
    expect(await copyOf(here.clinicId)).toBe('23505');
    expect(await copyOf(elsewhere.clinicId)).toBe('42501');
    await api.asOwner(({ inClinic }) =>
      inClinic(here.clinicId, async ({ manager }) => {
        const [rows, count]: [unknown[], number] = await manager.query(
          `update couple set stage = 'S1' returning id`,
        );
        expect([rows, count]).toEqual([[], 0]);
      }),
    );
  });

  it('keeps nobody waiting while it works', async () => {
    const asked = '{ caseload(filter: {}) { inCare } }';
    const answer = await here.dana.browser.must(asked);
    await api.asOwner(({ inClinic }) =>
      inClinic(here.clinicId, async ({ manager }) => {
        await manager.insert(StaffMember, {
          accountId: here.dana.staffId,
          displayName: 'Jo',
          role: 'clinician',
          disabledAt: null,
        });
        expect(await here.dana.browser.must(asked)).toEqual(answer);
        await here.clinic.couple(here.dana);
      }),
    );
  });

  it('works in one clinic at a time', async () => {
    const nested = api.asOwner(({ inClinic }) =>
      inClinic(here.clinicId, () => inClinic(elsewhere.clinicId, () => Promise.resolve())),
    );
    await expect(nested).rejects.toThrow(NestedWork);
  });
});

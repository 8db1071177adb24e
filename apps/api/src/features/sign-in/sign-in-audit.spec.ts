import { once } from '@groundwork/testing';
import { auditOf, type AuditLine } from '../../testing/audit';
import { documentOf, Person } from '../../testing/person';
import { refused } from '../../testing/refusals';
import { PASSWORD, TestApi } from '../../testing/test-api';
import type { TestClinic } from '../../testing/test-clinic';
import { countersOf } from './delays';

let api: TestApi;
let demo: TestClinic;
let real: TestClinic;

beforeAll(async () => {
  api = await TestApi.start();
  demo = await api.clinic();
  real = await api.clinic({ demo: false });
});
// Wrong guesses count for this machine's address: other files must not wait for them.
afterEach(() =>
  api.sql('delete from sign_in_delay where subject = $1', [api.hasher.lookup('delay-address', HERE)]),
);
afterAll(() => api.stop());

const HERE = '127.0.0.1';
const line = (operation: string, actorId: string, outcome = 'done'): AuditLine => ({
  operation,
  actorId,
  outcome,
  coupleIds: [],
});
const personIn = async (clinic: TestClinic): Promise<Person & { staffId: string }> => {
  const person = new Person(api);
  return Object.assign(person, { staffId: await person.join(clinic) });
};
const wrongPassword = ({ email }: Person) => ({ email, password: 'wrong' });

describe('the audit of a clinic', () => {
  it('has a line for signing in and one for signing out', async () => {
    const person = await personIn(demo);
    expect(await auditOf(api, demo.id, () => person.signIn())).toEqual([line('signIn', person.staffId)]);
    const leave = () => person.browser.must(documentOf('signOut'), once({}));
    expect(await auditOf(api, demo.id, leave)).toEqual([line('signOut', person.staffId)]);
    expect(await auditOf(api, demo.id, leave)).toEqual([]);
  });

  it('has the line when the session begins, whichever step it took last', async () => {
    const person = await personIn(real);
    expect(
      await auditOf(api, real.id, async () => {
        await person.signIn();
        await person.enrol();
      }),
    ).toEqual([]);
    const confirm = async () => void (await person.confirm());
    expect(await auditOf(api, real.id, confirm)).toEqual([line('confirmSecondFactor', person.staffId)]);
    await person.signIn();
    const verify = () => person.verify(person.code(1));
    expect(await auditOf(api, real.id, verify)).toEqual([line('verifySecondFactor', person.staffId)]);
  });

  it('keeps a wrong password in every clinic of the account, and none of an unknown one', async () => {
    const person = await personIn(demo);
    const elsewhere = await person.join(real);
    const refusal = () => person.refusal('signIn', wrongPassword(person));
    const told = [line('signIn', person.staffId, 'REFUSED')];
    const toldElsewhere = await auditOf(api, real.id, async () => {
      expect(await auditOf(api, demo.id, refusal)).toEqual(told);
    });
    expect(toldElsewhere).toEqual([line('signIn', elsewhere, 'REFUSED')]);

    const unknown = new Person(api);
    const lines = await auditOf(api, demo.id, async () => {
      expect(await unknown.refusal('signIn', wrongPassword(unknown))).toEqual(refused('signIn.wrong'));
    });
    expect(lines).toEqual([]);
  });

  it('keeps somebody who left and tries their right password', async () => {
    const person = await personIn(demo);
    await api.sql('update staff_member set disabled_at = now() where id = $1', [person.staffId]);
    const refusal = () => person.refusal('signIn', { email: person.email, password: PASSWORD });
    expect(await auditOf(api, demo.id, refusal)).toEqual([line('signIn', person.staffId, 'REFUSED')]);
  });

  it('keeps a wrong code in the chosen clinic alone', async () => {
    const person = await personIn(real);
    await person.join(demo);
    await person.signIn();
    await person.chooseClinic(real);
    await person.enrol();
    const wrong = () => person.refusal('confirmSecondFactor', { code: person.code(20) });
    const toldElsewhere = await auditOf(api, demo.id, async () => {
      const told = await auditOf(api, real.id, wrong);
      expect(told).toEqual([line('confirmSecondFactor', person.staffId, 'REFUSED')]);
    });
    expect(toldElsewhere).toEqual([]);
    await person.confirm();
    await person.signIn();
    await person.chooseClinic(real);
    const recover = () => person.refusal('useRecoveryCode', { code: 'ABCDE-FGHJK' });
    expect(await auditOf(api, real.id, recover)).toEqual([
      line('useRecoveryCode', person.staffId, 'REFUSED'),
    ]);
  });

  it('is not filled by knocking: a try that has to wait was not checked and leaves no line', async () => {
    const person = await personIn(demo);
    await person.refusal('signIn', wrongPassword(person));
    const [pair] = countersOf(api.hasher, person.email, HERE);
    await api.sql(`update sign_in_delay set until = now() + interval '10 minutes' where subject = $1`, [
      pair!.subject,
    ]);
    const knock = async () => {
      for (let i = 0; i < 3; i += 1) {
        const told = await person.refusal('signIn', { email: person.email, password: PASSWORD });
        expect(told.message).toMatch(/^Too many tries\./);
      }
    };
    expect(await auditOf(api, demo.id, knock)).toEqual([]);
  });

  it('names the request and no session, and holds neither the address nor what was typed', async () => {
    const person = await personIn(demo);
    await person.refusal('signIn', { email: person.email, password: 'a canary in the password' });
    const rows = await api.sql<{ row: string; request_id: string; actor_kind: string }[]>(
      'select a::text as row, a.request_id, a.actor_kind from audit_entry a where actor_id = $1',
      [person.staffId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actor_kind: 'staff',
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    for (const plain of [person.email, 'canary', HERE]) expect(rows[0]!.row).not.toContain(plain);
  });
});

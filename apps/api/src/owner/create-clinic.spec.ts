import { TestApi } from '../testing/test-api';
import { createClinic, type CreatedClinic } from './create-clinic';
import { confidentialityText } from './confidentiality';
import type { OwnerWork } from './owner-work';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const wishes = (ownerEmail: string, name = 'Willow Room') => ({
  name,
  timeZone: 'Europe/Berlin',
  locale: 'de-DE',
  urgentHelp: [{ label: 'Notruf', number: '112' }],
  ownerName: 'Vera Lindholm',
  ownerEmail,
});
type As = 'asOwner' | 'asSuperuser';
const create = async (
  of: ReturnType<typeof wishes>,
  password: string,
  as: As = 'asOwner',
): Promise<CreatedClinic> => {
  const hash = await api.hasher.hash(password);
  return api[as]((owner: OwnerWork) => createClinic(owner, api.hasher, of, hash));
};

it.each([
  ['the owner of the tables', 'asOwner'],
  ['a superuser', 'asSuperuser'],
] as const)(
  'as %s makes a clinic whose owner can sign in, and sets up a second factor there',
  async (_who, as) => {
    const email = `vera.${as.toLowerCase()}@willow.example`;
    const password = 'a heron in cold water';
    const { isNewAccount, clinicId } = await create(wishes(email.replace('vera', 'Vera')), password, as);
    expect(isNewAccount).toBe(true);
    const next = await api.signIn(api.browser(), email, password);
    expect(next).toBe('enrolSecondFactor');
    const [made] = await api.asSuperuser(({ manager }) =>
      manager.query(
        `select c.demo, c.locale, m.role, f.version, f.body from clinic c
         join staff_member m on m.clinic_id = c.id join confidentiality_text f on f.clinic_id = c.id where c.id = $1`,
        [clinicId],
      ),
    );
    expect(made).toEqual({
      demo: false,
      locale: 'de-DE',
      role: 'owner',
      version: 1,
      body: confidentialityText,
    });
  },
);

it('leaves the password of an account alone that was there before', async () => {
  await create(wishes('anna@fern.example', 'Fern Room'), 'the first of two passwords');
  const { isNewAccount } = await create(
    wishes('anna@fern.example', 'Moss Room'),
    'the second of two passwords',
  );
  expect(isNewAccount).toBe(false);
  const next = await api.signIn(api.browser(), 'anna@fern.example', 'the first of two passwords');
  expect(next).toBe('chooseClinic');
  await expect(
    api.signIn(api.browser(), 'anna@fern.example', 'the second of two passwords'),
  ).rejects.toThrow();
});

it('leaves one line in the audit of the clinic, as its system', async () => {
  const { clinicId } = await create(wishes('jo@reed.example', 'Reed Room'), 'a heron in cold water');
  const lines = await api.sql(
    `select actor_kind, actor_id, operation, couple_ids, outcome from audit_entry where clinic_id = $1`,
    [clinicId],
  );
  const line = {
    actor_kind: 'system',
    actor_id: clinicId,
    operation: 'test',
    couple_ids: [],
    outcome: 'done',
  };
  expect(lines).toEqual([line]);
});

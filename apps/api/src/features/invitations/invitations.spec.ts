import { once, type GraphqlClient } from '@groundwork/testing';
import { randomBytes } from 'node:crypto';
import { auditOf } from '../../testing/audit';
import { castOf, type Cast } from '../../testing/cast';
import { itIsTheManagers } from '../../testing/manager-promises';
import { documentOf, Person } from '../../testing/person';
import { invalid, refused, told } from '../../testing/refusals';
import { PASSWORD, TestApi } from '../../testing/test-api';
import type { TestClinic, TestMember } from '../../testing/test-clinic';
import type { OpenInvitation } from '../staff-list';
import { invitationToken } from './invitation-token';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterEach(() =>
  api.sql('delete from sign_in_delay where subject = $1', [api.hasher.lookup('delay-address', '127.0.0.1')]),
);
afterAll(() => api.stop());

const listed = 'invitations { id email role state mayChange }';
const invite = `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { ${listed} } }`;
const resend = `mutation ($input: ResendInvitationInput!) { resendInvitation(input: $input) { ${listed} } }`;
const revoke = `mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { ${listed} } }`;
const offer = 'query ($token: String!) { invitation(token: $token) { clinicName role } }';
const accept =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { next clinics { id } } }';
const viewer = '{ viewer { name role clinic { id } } }';
const OWN = 'a lamp above the harbour';

const address = (): string => `${randomBytes(8).toString('hex')}@mail.example`;

const invitationsOf = async (by: TestMember): Promise<OpenInvitation[]> =>
  (await by.browser.must<{ staff: { invitations: OpenInvitation[] } }>(`{ staff { ${listed} } }`)).staff
    .invitations;

/** Invites somebody, and returns the invitation's id. */
const invited = async (by: TestMember, email = address(), role = 'clinician'): Promise<string> => {
  const { inviteStaff } = await by.browser.must<{ inviteStaff: { invitations: OpenInvitation[] } }>(
    invite,
    once({ email, role }),
  );
  return inviteStaff.invitations.find((each) => each.email === email)!.id;
};

const tokenOf = (id: string, round = 1): string => invitationToken(api.config.masterKey, id, round);

/** Takes an invitation up; `differs` is what somebody gives instead. */
const takeUp = (browser: GraphqlClient, id: string, email: string, differs: object = {}) =>
  browser.ask<{ acceptInvitation: { next: string } }>(
    accept,
    once({ token: tokenOf(id), email, name: 'Nia Roe', password: OWN, ...differs }),
  );

const refusalOf = async (browser: GraphqlClient, id: string, email: string, differs: object = {}) =>
  browser.refusal(accept, once({ token: tokenOf(id), email, name: 'Nia Roe', password: OWN, ...differs }));

const arrangeOpen = async (clinic: TestClinic) => ({
  invitationId: await invited(await clinic.member('owner')),
});

describe('inviting', () => {
  itIsTheManagers(
    {
      name: 'inviteStaff',
      document: invite,
      arrange: async () => ({ email: address(), role: 'clinician' }),
      otherBody: { role: 'assistant' },
    },
    stage,
  );
  itIsTheManagers(
    { name: 'resendInvitation', document: resend, id: 'invitationId', arrange: arrangeOpen },
    stage,
  );
  itIsTheManagers(
    { name: 'revokeInvitation', document: revoke, id: 'invitationId', arrange: arrangeOpen },
    stage,
  );

  it('keeps neither the address nor the link readable', async () => {
    const email = address();
    const id = await invited(cast.owner, email);
    const rows = await api.sql<{ row: string }[]>('select i::text as row from invitation i where id = $1', [
      id,
    ]);
    for (const secret of [email, tokenOf(id)]) expect(rows[0]!.row).not.toContain(secret);
  });

  it('makes another link when it is sent again, and ends the one before', async () => {
    const id = await invited(cast.owner);
    await cast.owner.browser.must(resend, once({ invitationId: id }));
    expect(await api.browser().refusal(offer, { token: tokenOf(id) })).toEqual(refused('invitations.over'));
    await api.browser().must(offer, { token: tokenOf(id, 2) });
  });

  it('has one open invitation for an address, and none for who is here', async () => {
    const email = address();
    await invited(cast.owner, email);
    const again = (by: string) => cast.owner.browser.refusal(invite, once({ email: by, role: 'assistant' }));
    expect(await again(email.toUpperCase())).toEqual(refused('invitations.alreadyOpen'));
    expect(await again(cast.supervisor.email)).toEqual(refused('invitations.alreadyHere'));
    for (const wrong of ['no address', '"a\r\nBcc:b"@mail.example', 'a\u202Eb@mail.example'])
      expect(await again(wrong)).toEqual(invalid(['email', 'invalid.email']));
    await invited(cast.owner, cast.stranger.lead.email);
  });

  it('offers a place that manages others only after a step-up, and an owner’s only from an owner', async () => {
    const clinic = await api.clinic();
    const [owner, admin] = [await clinic.member('owner'), await clinic.member('admin')];
    for (const column of ['code_at', 'confirmed_at'])
      await api.sql(
        `update staff_session set ${column} = now() - interval '6 minutes' where clinic_id = $1`,
        [clinic.id],
      );
    const ask = ({ browser }: TestMember, role: string) =>
      browser.refusal(invite, once({ email: address(), role }));
    expect(await ask(owner, 'admin')).toEqual(told.stepUp);
    expect(await ask(owner, 'owner')).toEqual(told.stepUp);
    expect(await ask(admin, 'owner')).toEqual(refused('staff.onlyOwners'));
    await invited(owner, address(), 'supervisor');
    await owner.browser.must(
      'mutation ($input: ProofInput!) { stepUp(input: $input) { done } }',
      once({ password: PASSWORD }),
    );
    await invited(owner, address(), 'admin');
    const id = await invited(owner, address(), 'owner');
    expect((await invitationsOf(admin)).find((each) => each.id === id)?.mayChange).toBe(false);
    expect(await admin.browser.refusal(revoke, once({ invitationId: id }))).toEqual(
      refused('staff.onlyOwners'),
    );
  });
});

describe('taking an invitation up', () => {
  it('says what is offered to whoever holds the link', async () => {
    const browser = api.browser();
    const id = await invited(cast.owner, address(), 'supervisor');
    expect(await browser.must(offer, { token: tokenOf(id) })).toEqual({
      invitation: { clinicName: expect.stringMatching(/^Clinic /) as string, role: 'supervisor' },
    });
  });

  it('makes an account and a place with the offered role, signs in, and works once', async () => {
    const email = address();
    const id = await invited(cast.owner, email, 'supervisor');
    const browser = api.browser();
    const lines = await auditOf(api, cast.own.clinic.id, async () => {
      const { data } = await takeUp(browser, id, email.toUpperCase());
      expect(data?.acceptInvitation.next).toBe('done');
    });
    expect(lines.map(({ operation, outcome }) => [operation, outcome])).toEqual([
      ['acceptInvitation', 'done'],
      ['acceptInvitation', 'done'],
    ]);
    expect(await browser.must(viewer)).toEqual({
      viewer: { name: 'Nia Roe', role: 'supervisor', clinic: { id: cast.own.clinic.id } },
    });
    expect(await refusalOf(api.browser(), id, email)).toEqual(refused('invitations.over'));
    expect((await invitationsOf(cast.owner)).some((each) => each.id === id)).toBe(false);
    expect(await api.signIn(api.browser(), email, OWN)).toBe('done');
  });

  it('sets up the second factor before anything else where the clinic asks for it', async () => {
    const clinic = await api.clinic({ demo: false });
    const first = new Person(api);
    const staffId = (await api.member(clinic.id, 'owner', first.email)).staffId;
    await first.signIn();
    await first.enrol();
    await first.confirm();
    const email = address();
    const id = await invited({ staffId, email: first.email, browser: first.browser }, email);
    const person = Object.assign(new Person(api), { email });
    const { data } = await takeUp(person.browser, id, email);
    expect(data?.acceptInvitation.next).toBe('enrolSecondFactor');
    expect(await person.browser.refusal(viewer)).toEqual(told.unauthenticated);
    await person.enrol();
    await person.confirm();
    await person.browser.must(viewer);
  });

  it('joins an account that the address has already, with its own password only', async () => {
    const { email } = await api.member((await api.clinic()).id, 'clinician');
    const id = await invited(cast.owner, email, 'clinician');
    expect(await refusalOf(api.browser(), id, email)).toEqual(refused('password.ofAccount'));
    const browser = api.browser();
    const { data } = await takeUp(browser, id, email, { password: PASSWORD });
    expect(data?.acceptInvitation.next).toBe('done');
    expect(await browser.must(viewer)).toMatchObject({ viewer: { clinic: { id: cast.own.clinic.id } } });
    expect(await api.signIn(api.browser(), email)).toBe('chooseClinic');
  });

  it('is for the invited address alone, and takes no password that is guessed first', async () => {
    const email = address();
    const id = await invited(cast.owner, email);
    expect(await refusalOf(api.browser(), id, address())).toEqual(refused('invitations.otherAddress'));
    expect(await refusalOf(api.browser(), id, email, { password: 'short' })).toEqual(
      invalid(['password', 'password.tooShort']),
    );
    expect(await refusalOf(api.browser(), id, email, { password: 'password123456' })).toEqual(
      invalid(['password', 'password.tooCommon']),
    );
    expect(await refusalOf(api.browser(), id, email, { name: ' ' })).toEqual(
      invalid(['name', 'invalid.required']),
    );
    expect(await refusalOf(api.browser(), id, email, { name: 'Nia\nRoe' })).toEqual(
      invalid(['name', 'invalid.characters']),
    );
    expect((await takeUp(api.browser(), id, email)).errors).toBeUndefined();
  });

  it('tells used, withdrawn, expired and made-up links with the same words', async () => {
    const over = refused('invitations.over');
    const email = address();
    const withdrawn = await invited(cast.owner, email);
    await cast.owner.browser.must(revoke, once({ invitationId: withdrawn }));
    const expired = await invited(cast.owner, email);
    await api.sql(`update invitation set expires_at = now() - interval '1 second' where id = $1`, [expired]);
    for (const id of [withdrawn, expired, 'made-up']) {
      expect(await api.browser().refusal(offer, { token: tokenOf(id) })).toEqual(over);
      expect(await refusalOf(api.browser(), id, email)).toEqual(over);
    }
    expect((await invitationsOf(cast.owner)).find(({ id }) => id === expired)?.state).toBe('expired');
  });

  it('makes one place however many browsers use the link at the same moment', async () => {
    const email = address();
    const id = await invited(cast.owner, email);
    const answers = await Promise.all([1, 2, 3].map(() => takeUp(api.browser(), id, email)));
    expect(answers.filter(({ data }) => data).length).toBe(1);
    const [{ places }] = await api.sql<[{ places: number }]>(
      `select count(*)::int as places from staff_member m join account a on a.id = m.account_id
        where a.email_lookup = $1`,
      [api.hasher.lookup('email', email)],
    );
    expect(places).toBe(1);
  });

  it('ends with the access when the member is disabled', async () => {
    const email = address();
    const id = await invited(cast.owner, email);
    const browser = api.browser();
    await takeUp(browser, id, email);
    const { viewer: member } = await browser.must<{ viewer: { staffId: string } }>('{ viewer { staffId } }');
    await cast.owner.browser.must(
      'mutation ($input: DisableStaffInput!) { disableStaff(input: $input) { places { staffId } } }',
      once({ staffId: member.staffId }),
    );
    expect(await browser.refusal(viewer)).toEqual(told.unauthenticated);
    expect(await api.browser().refusal(documentOf('signIn'), once({ email, password: OWN }))).toEqual(
      refused('signIn.wrong'),
    );
  });
});

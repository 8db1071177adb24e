import { once } from '@groundwork/testing';
import { MailStage } from '../../testing/mail-stage';
import type { TestMember } from '../../testing/test-clinic';
import { until } from '../../testing/test-worker';
import { invitationToken } from '../invitations';

let stage: MailStage;

beforeAll(async () => {
  stage = await MailStage.open();
}, 120_000);
afterAll(() => stage.close());

describe('an invitation', () => {
  const state = 'invitations { id email state }';
  interface Listed {
    readonly invitations: readonly { readonly id: string; readonly email: string; readonly state: string }[];
  }
  const stateIn = ({ invitations }: Listed, email: string) =>
    invitations.find((each) => each.email === email);
  const invite = async (owner: TestMember, email: string): Promise<string> => {
    const { inviteStaff } = await owner.browser.must<{ inviteStaff: Listed }>(
      `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { ${state} } }`,
      once({ email, role: 'clinician' }),
    );
    return stateIn(inviteStaff, email)!.id;
  };
  const stateOfInvitation = async (owner: TestMember, email: string) =>
    stateIn((await owner.browser.must<{ staff: Listed }>(`{ staff { ${state} } }`)).staff, email)?.state;

  it('arrives with a link of the dashboard, from a clinic that says its name', async () => {
    await stage.startWorker();
    const owner = await stage.clinic.member('owner');
    const email = `colleague-${process.pid}@mail.example`;
    const id = await invite(owner, email);
    await until(async () => (await stateOfInvitation(owner, email)) === 'sent');
    const [mail] = stage.mailServer.to(email);
    const link = `${stage.api.config.dashboardOrigin}/invitation#${invitationToken(stage.api.config.masterKey, id, 1)}`;
    expect(mail!.text).toContain(`\n${link}\n`);
    expect(mail!.subject).toMatch(/^Your place at Clinic /);
    expect(mail!.messageId).toContain(`${id}.1@`);
  });

  it('gets no other header and no markup from the name of a clinic', async () => {
    await stage.startWorker();
    const clinic = await stage.api.clinic();
    const name = 'Willow\r\nBcc: spy@mail.example\r\n\r\n<a href="//elsewhere.example">Room</a>';
    await stage.api.sql('update clinic set name = $2 where id = $1', [clinic.id, name]);
    const email = `hopeful-${process.pid}@mail.example`;
    await invite(await clinic.member('owner'), email);
    await until(async () => stage.mailServer.to(email).length > 0);
    const [mail] = stage.mailServer.to(email);
    expect([...mail!.headers.keys()]).not.toContain('bcc');
    expect(mail!.subject).toContain('Willow Bcc: spy@mail.example');
    expect(mail!.html).not.toContain('<a href="//');
    expect(stage.mailServer.to('spy@mail.example')).toEqual([]);
  });

  it('that is refused says so in the list, and goes out again with another link', async () => {
    await stage.startWorker();
    const owner = await stage.clinic.member('owner');
    const email = `refusing-${process.pid}@mail.example`;
    stage.mailServer.answer = 'refuse';
    const id = await invite(owner, email);
    await until(async () => (await stateOfInvitation(owner, email)) === 'undelivered');
    stage.mailServer.answer = 'take';
    await owner.browser.must(
      'mutation ($input: ResendInvitationInput!) { resendInvitation(input: $input) { invitations { id } } }',
      once({ invitationId: id }),
    );
    await until(async () => (await stateOfInvitation(owner, email)) === 'sent');
    expect(stage.mailServer.to(email)[0]!.text).toContain(invitationToken(stage.api.config.masterKey, id, 2));
  });
});

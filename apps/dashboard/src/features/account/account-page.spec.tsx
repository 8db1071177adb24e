import { screen, within } from '@testing-library/react';
import { type Answers, refuse } from '../../testing/answering';
import { show } from '../../testing/show';

const session = (change: object) => ({
  id: 'here',
  browser: 'firefox',
  platform: 'windows',
  startedAt: '2026-11-23T08:00:00Z',
  lastUsedAt: '2026-11-23T11:50:00Z',
  current: true,
  ...change,
});
const here = session({});
const phone = session({ id: 'phone', browser: 'safari', platform: 'ios', current: false });
const odd = session({ id: 'odd', browser: 'other', platform: 'other', current: false });

const factor = (change: object = {}) => ({
  secondFactorSince: '2026-11-01T08:00:00Z',
  recoveryCodes: 7,
  mayRemoveSecondFactor: false,
  ...change,
});
const page = (answers: Answers) =>
  show('/account', { ownSessions: () => ({ sessions: [here] }), ownAccount: () => factor(), ...answers });
type Asked = { readonly input: Record<string, string | null> };
const stepUpNeeded = () => refuse('STEP_UP', 'Please confirm that it is you.');

describe('the own account', () => {
  it('says in words where one is signed in, and which browser this is', async () => {
    page({ ownSessions: () => ({ sessions: [here, phone, odd] }) });
    await screen.findByText('This one');
    const devices = screen.getAllByRole('listitem').filter((row) => within(row).queryByText(/since/));
    expect(devices.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Firefox on Windows.*This one$/),
      expect.stringMatching(/^Safari on iPhone or iPad/),
      expect.stringMatching(/^Another browser on another device/),
    ]);
  });

  it('ends one, and then all others', async () => {
    const { user } = page({
      ownSessions: () => ({ sessions: [here, phone, odd] }),
      endSession: ({ input }: { input: { sessionId: string } }) =>
        input.sessionId === 'phone' ? { sessions: [here, odd] } : refuse('NOT_FOUND', 'Not there.'),
      endOtherSessions: () => ({ sessions: [here] }),
    });
    await user.click(await screen.findByRole('button', { name: 'End Safari on iPhone or iPad' }));
    expect(await screen.findByText('Safari on iPhone or iPad is signed out.')).toBeInTheDocument();
    expect(screen.queryByText('Safari on iPhone or iPad')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'End all others' }));
    expect(await screen.findByText('You are signed in here only.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'End all others' })).not.toBeInTheDocument();
  });

  it('is found in the menu of the account', async () => {
    const { user } = show('/exercises', {
      exercises: () => [],
      ownSessions: () => ({ sessions: [here] }),
      ownAccount: () => factor(),
    });
    await user.click(await screen.findByRole('button', { name: 'Account: Dana Whitfield' }));
    await user.click(screen.getByRole('link', { name: 'Your account' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Your account' })).toHaveFocus();
    expect(screen.queryByRole('link', { name: 'Your account' })).not.toBeInTheDocument();
  });
});

describe('the own password', () => {
  it('is changed with the one in use, and a code where the server wants it', async () => {
    const asked: Asked['input'][] = [];
    const { user } = page({
      changePassword: ({ input }: Asked) => (asked.push(input), { done: input.code === '123456' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Change the password' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change the password' });
    await user.click(within(dialog).getByRole('button', { name: 'Change the password' }));
    expect(await within(dialog).findByText('Enter your password.')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Your password now'), 'old words here');
    await user.type(within(dialog).getByLabelText('New password'), 'a lamp above the harbour{Enter}');
    await user.type(await within(dialog).findByLabelText('Code from the app'), '123 456{Enter}');
    expect(
      await screen.findByText('Your password is changed. You are signed in here only.'),
    ).toBeInTheDocument();
    expect(asked.map(({ code }) => code)).toEqual([null, '123456']);
    expect(asked[1]).toMatchObject({ password: 'old words here', newPassword: 'a lamp above the harbour' });
  });

  it('keeps what was typed when it won’t do, and says why at the field', async () => {
    const { user } = page({
      changePassword: () =>
        refuse('INVALID', 'Some fields need another look.', {
          fields: [{ path: 'newPassword', message: 'Please use at least 12 characters.' }],
        }),
    });
    await user.click(await screen.findByRole('button', { name: 'Change the password' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Your password now'), 'old words here');
    await user.type(within(dialog).getByLabelText('New password'), 'short{Enter}');
    expect(await within(dialog).findByText('Please use at least 12 characters.')).toBeInTheDocument();
    expect(within(dialog).getByLabelText('New password')).toHaveValue('short');
  });
});

describe('the own second factor', () => {
  it('moves to another app after a proof, and shows the new codes once', async () => {
    let proven = false;
    const { user } = page({
      stepUp: () => ((proven = true), { done: true }),
      beginAuthenticator: () =>
        proven ? { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x' } : stepUpNeeded(),
      confirmAuthenticator: ({ input }: Asked) =>
        input.code === '123456' ? { codes: ['AAAAA-11111'] } : refuse('REFUSED', 'That code isn’t right.'),
    });
    expect(await screen.findByText(/7 recovery codes are left/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Remove the second factor' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Change the authenticator' }));
    const asking = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    await user.type(within(asking).getByLabelText('Your password'), 'right{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Change the authenticator' });
    await user.type(within(dialog).getByLabelText('Code from the app'), '999999{Enter}');
    expect(await within(dialog).findByText('That code isn’t right.')).toBeInTheDocument();
    await user.clear(within(dialog).getByLabelText('Code from the app'));
    await user.type(within(dialog).getByLabelText('Code from the app'), '123456{Enter}');
    const codes = await screen.findByRole('dialog', { name: 'Keep these recovery codes' });
    expect(within(codes).getByText('AAAAA-11111')).toBeInTheDocument();
    await user.click(within(codes).getByRole('button', { name: 'I’ve kept them' }));
    expect(screen.queryByText('AAAAA-11111')).not.toBeInTheDocument();
  });

  it('gives fresh codes after asking', async () => {
    const { user } = page({ renewRecoveryCodes: () => ({ codes: ['BBBBB-22222'] }) });
    await user.click(await screen.findByRole('button', { name: 'New recovery codes' }));
    await user.click(await screen.findByRole('button', { name: 'Make new codes' }));
    expect(await screen.findByText('BBBBB-22222')).toBeInTheDocument();
  });

  it('is set up and removed where a clinic is for trying out', async () => {
    let on = false;
    const { user } = page({
      ownAccount: () =>
        factor(on ? { mayRemoveSecondFactor: true } : { secondFactorSince: null, recoveryCodes: 0 }),
      beginAuthenticator: () => ({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x' }),
      confirmAuthenticator: () => ((on = true), { codes: ['AAAAA-11111'] }),
      removeSecondFactor: () => ((on = false), { codes: [] }),
    });
    await user.click(await screen.findByRole('button', { name: 'Set up your second factor' }));
    await user.type(await screen.findByLabelText('Code from the app'), '123456{Enter}');
    await user.click(await screen.findByRole('button', { name: 'I’ve kept them' }));
    await user.click(await screen.findByRole('button', { name: 'Remove the second factor' }));
    await user.click(await screen.findByRole('button', { name: 'Remove it' }));
    expect(await screen.findByText('The second factor is removed.')).toBeInTheDocument();
    expect(await screen.findByText(/^You sign in with your password alone/)).toBeInTheDocument();
  });

  it('says when it can’t be read, and tries again', async () => {
    let broken = true;
    const { user } = page({
      ownAccount: () => (broken ? refuse('INTERNAL', 'Something went wrong.') : factor()),
    });
    const again = await screen.findByRole('button', { name: /again/i });
    broken = false;
    await user.click(again);
    expect(await screen.findByText(/7 recovery codes are left/)).toBeInTheDocument();
  });
});

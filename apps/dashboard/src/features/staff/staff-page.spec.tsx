import { screen, within } from '@testing-library/react';
import type { StaffPlace } from './staff-place';
import { refuse } from '../../testing/answering';
import { viewer } from '../../testing/people';
import { show } from '../../testing/show';

const place = (change: Partial<StaffPlace> = {}) => ({
  staffId: 'dana',
  name: 'Dana Whitfield',
  role: 'clinician',
  hasSecondFactor: true,
  lastActiveAt: '2026-11-20T10:00:00Z',
  couples: 5,
  disabledAt: null,
  mayChange: true,
  ...change,
});
const mo = place({ staffId: 'mo', name: 'Mo Idris', role: 'owner', couples: 0 });
const admin = () =>
  viewer({
    staffId: 'kim',
    name: 'Kim Lee',
    role: 'admin',
    permissions: ['staff:manage'],
    clinic: { ...viewer().clinic, demo: false },
  });
const owner = () => ({ ...admin(), staffId: 'mo', name: 'Mo Idris', role: 'owner' as const });
const input = <T,>(args: { input: T }): T => args.input;

describe('the staff of a clinic', () => {
  it('says of each person what they may do, and never which couples they see', async () => {
    show('/staff', {
      viewer: admin,
      staff: () => ({
        invitations: [],
        moves: [],
        places: [
          place(),
          place({
            staffId: 'kim',
            name: 'Kim Lee',
            role: 'admin',
            hasSecondFactor: false,
            couples: 0,
            lastActiveAt: null,
          }),
        ],
      }),
    });
    const rows = within(await screen.findByRole('table', { name: 'People' })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Dana Whitfield.*Clinician.*On.*ago.*5 couples/);
    expect(rows[2]).toHaveTextContent(/Kim Lee \(you\).*Admin.*Not set up.*Not yet.*No couples/);
    expect(screen.getByText('2 people work here')).toBeInTheDocument();
  });

  it('changes a role, and says that the person signs in anew', async () => {
    const asked: unknown[] = [];
    const { user } = show('/staff', {
      viewer: admin,
      staff: () => ({ invitations: [], moves: [], places: [place()] }),
      changeRole: (args: { input: { staffId: string; role: string } }) => {
        asked.push([input(args).staffId, input(args).role]);
        return { invitations: [], moves: [], places: [place({ role: input(args).role as 'supervisor' })] };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Actions for Dana Whitfield' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change the role' }));
    const dialog = await screen.findByRole('dialog', { name: 'Role of Dana Whitfield' });
    expect(within(dialog).getByText(/will be signed out/)).toBeInTheDocument();
    expect(within(dialog).queryByRole('radio', { name: 'Owner' })).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('radio', { name: 'Supervisor' }));
    await user.click(within(dialog).getByRole('button', { name: 'Change the role' }));
    expect(await screen.findByText('Dana Whitfield is now: Supervisor.')).toBeInTheDocument();
    expect(asked).toEqual([['dana', 'supervisor']]);
    expect(within(screen.getByRole('table')).getByText('Supervisor')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await within(screen.getByRole('table')).findByText('Clinician')).toBeInTheDocument();
    expect(asked[1]).toEqual(['dana', 'clinician']);
  });

  it('asks for a step-up before a role that manages others, and goes on with what was chosen', async () => {
    let proven = false;
    const { user } = show('/staff', {
      viewer: admin,
      staff: () => ({ invitations: [], moves: [], places: [place()] }),
      changeRole: ({ input: { role } }: { input: { role: string } }) =>
        proven
          ? { invitations: [], moves: [], places: [place({ role: 'admin' })] }
          : refuse('STEP_UP', `For ${role}.`),
      stepUp: () => ((proven = true), { done: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Actions for Dana Whitfield' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change the role' }));
    const dialog = await screen.findByRole('dialog', { name: 'Role of Dana Whitfield' });
    await user.click(within(dialog).getByRole('radio', { name: 'Admin' }));
    await user.click(within(dialog).getByRole('button', { name: 'Change the role' }));
    const proof = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    await user.type(within(proof).getByLabelText('Your password'), 'right');
    await user.type(within(proof).getByLabelText('Code from the app'), '123456{Enter}');
    expect(await screen.findByText('Dana Whitfield is now: Admin.')).toBeInTheDocument();
  });

  it('keeps what was typed when the session is over, and has the way back where one is', async () => {
    const { user } = show('/staff?invite', {
      viewer: owner,
      staff: () => ({ invitations: [], moves: [], places: [mo] }),
      inviteStaff: () => refuse('UNAUTHENTICATED', 'Please sign in again.'),
    });
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/E-mail/), 'kim@harbour.example{Enter}');
    const note = await within(dialog).findByRole('alert');
    expect(within(note).getByRole('link', { name: 'Sign in in a new tab' })).toHaveAttribute(
      'href',
      '/sign-in',
    );
    expect(within(dialog).getByLabelText(/E-mail/)).toHaveValue('kim@harbour.example');
  });

  it('disables somebody after saying what happens, and takes it back', async () => {
    const { user } = show('/staff', {
      viewer: admin,
      staff: () => ({ invitations: [], moves: [], places: [place()] }),
      disableStaff: () => ({
        invitations: [],
        moves: [],
        places: [place({ disabledAt: '2026-11-23T12:00:00Z' })],
      }),
      enableStaff: () => ({ invitations: [], moves: [], places: [place()] }),
    });
    await user.click(await screen.findByRole('button', { name: 'Actions for Dana Whitfield' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Disable' }));
    const dialog = await screen.findByRole('dialog', { name: 'Disable Dana Whitfield?' });
    expect(within(dialog).getByText(/^5 couples stay in their care/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Disable' }));
    expect(await screen.findByText('Dana Whitfield can no longer sign in.')).toBeInTheDocument();
    expect(within(screen.getByRole('table')).getByText('Disabled')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('1 person works here');
    expect(within(screen.getByRole('table')).queryByText('Disabled')).not.toBeInTheDocument();
  });

  it('asks for a proof before a place that manages others is given back', async () => {
    let proven = false;
    const gone = place({ role: 'admin', disabledAt: '2026-11-20T12:00:00Z' });
    const { user } = show('/staff', {
      viewer: owner,
      staff: () => ({ invitations: [], moves: [], places: [gone] }),
      enableStaff: () =>
        proven
          ? { invitations: [], moves: [], places: [{ ...gone, disabledAt: null }] }
          : refuse('STEP_UP', 'Please confirm.'),
      stepUp: () => ((proven = true), { done: true }),
      disableStaff: () => ({ invitations: [], moves: [], places: [gone] }),
    });
    await user.click(await screen.findByRole('button', { name: 'Actions for Dana Whitfield' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Enable again' }));
    const proof = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    await user.type(within(proof).getByLabelText('Your password'), 'right');
    await user.type(within(proof).getByLabelText('Code from the app'), '123456{Enter}');
    expect(await screen.findByText('1 person works here')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await within(screen.getByRole('table')).findByText('Disabled')).toBeInTheDocument();
  });

  it('shows why the last owner stays, and keeps the choice', async () => {
    const { user } = show('/staff', {
      viewer: owner,
      staff: () => ({ invitations: [], moves: [], places: [mo] }),
      changeRole: () => refuse('REFUSED', 'A clinic always has an owner.'),
    });
    await user.click(await screen.findByRole('button', { name: 'Actions for Mo Idris' }));
    expect(screen.queryByRole('menuitem', { name: 'Disable' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('menuitem', { name: 'Change the role' }));
    const dialog = await screen.findByRole('dialog', { name: 'Role of Mo Idris' });
    await user.click(within(dialog).getByRole('radio', { name: 'Admin' }));
    await user.click(within(dialog).getByRole('button', { name: 'Change the role' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('A clinic always has an owner.');
    expect(within(dialog).getByRole('radio', { name: 'Admin' })).toBeChecked();
  });

  it('offers nothing on the place of an owner to an admin', async () => {
    show('/staff', {
      viewer: admin,
      staff: () => ({ invitations: [], moves: [], places: [{ ...mo, mayChange: false }] }),
    });
    await screen.findByText('Mo Idris');
    expect(screen.queryByRole('button', { name: 'Actions for Mo Idris' })).not.toBeInTheDocument();
  });

  it('says when it could not be read', async () => {
    show('/staff', { viewer: admin, staff: () => refuse('INTERNAL', 'Something went wrong.') });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });

  it('invites somebody, after a step-up where the place manages others', async () => {
    let proven = false;
    const invitation = {
      id: 'i',
      email: 'nia@example.org',
      role: 'admin',
      state: 'waiting',
      expiresAt: '2026-11-26T12:00:00Z',
      mayChange: true,
    };
    const { user } = show('/staff', {
      viewer: admin,
      staff: () => ({ places: [place()], invitations: [], moves: [] }),
      inviteStaff: () =>
        proven
          ? { places: [place()], invitations: [invitation], moves: [] }
          : refuse('STEP_UP', 'Please confirm.'),
      stepUp: () => ((proven = true), { done: true }),
      revokeInvitation: () => ({ places: [place()], invitations: [], moves: [] }),
    });
    await user.click(await screen.findByRole('button', { name: 'Invite' }));
    const dialog = await screen.findByRole('dialog', { name: 'Invite a colleague' });
    await user.type(within(dialog).getByLabelText('E-mail'), 'nia@example.org');
    await user.click(within(dialog).getByRole('radio', { name: 'Admin' }));
    await user.click(within(dialog).getByRole('button', { name: 'Send the invitation' }));
    const proof = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    await user.type(within(proof).getByLabelText('Your password'), 'right');
    await user.click(within(proof).getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('The invitation is on its way to nia@example.org.')).toBeInTheDocument();
    expect(screen.getByText('Being sent')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('The invitation to nia@example.org is taken back.')).toBeInTheDocument();
    expect(screen.queryByText('Being sent')).not.toBeInTheDocument();
  });

  it('shows open invitations, sends one again, and takes one back', async () => {
    const open = {
      id: 'i',
      email: 'nia@example.org',
      role: 'clinician',
      state: 'undelivered',
      expiresAt: '2026-11-26T12:00:00Z',
      mayChange: true,
    };
    const { user } = show('/staff', {
      viewer: admin,
      staff: () => ({ places: [place()], invitations: [open], moves: [] }),
      resendInvitation: () => ({
        places: [place()],
        invitations: [{ ...open, state: 'waiting' }],
        moves: [],
      }),
      revokeInvitation: () => ({ places: [place()], invitations: [], moves: [] }),
    });
    expect(await screen.findByText('Could not be delivered')).toBeInTheDocument();
    const menu = screen.getByRole('button', { name: 'Actions for the invitation to nia@example.org' });
    await user.click(menu);
    await user.click(await screen.findByRole('menuitem', { name: 'Send it again, with a new link' }));
    expect(await screen.findByText('Being sent')).toBeInTheDocument();
    await user.click(menu);
    await user.click(await screen.findByRole('menuitem', { name: 'Take it back' }));
    expect(await screen.findByText('The invitation to nia@example.org is taken back.')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Open invitations' })).not.toBeInTheDocument();
  });
});

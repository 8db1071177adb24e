import { screen, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { viewer } from '../../testing/people';
import { show } from '../../testing/show';

const place = (change: object = {}) => ({
  staffId: 'dana',
  name: 'Dana Whitfield',
  role: 'clinician',
  hasSecondFactor: true,
  lastActiveAt: null,
  couples: 7,
  disabledAt: null,
  mayChange: true,
  ...change,
});
const mei = place({ staffId: 'mei', name: 'Mei Okafor', couples: 1 });
const gone = place({ staffId: 'ola', name: 'Ola Berg', couples: 0, disabledAt: '2026-11-01T10:00:00Z' });
const kim = place({ staffId: 'kim', name: 'Kim Lee', role: 'admin', couples: 0 });
const move = (change: object = {}) => ({
  id: 'move',
  fromName: 'Dana Whitfield',
  toName: 'Mei Okafor',
  byName: 'Kim Lee',
  at: '2026-11-23T12:00:00Z',
  led: 5,
  joined: 1,
  shared: 0,
  supervisedLeft: 1,
  busyLeft: 0,
  undoneAt: null,
  notBack: 0,
  ...change,
});
const before = { places: [place(), mei, gone, kim], invitations: [], moves: [] };
const after = { ...before, places: [place({ couples: 1 }), mei, gone, kim], moves: [move()] };
const admin = () =>
  viewer({
    staffId: 'kim',
    name: 'Kim Lee',
    role: 'admin',
    permissions: ['staff:manage'],
    clinic: { ...viewer().clinic, demo: false },
  });

describe('the caseload of somebody who leaves', () => {
  it('goes to a colleague after a step-up, in numbers, and comes back', async () => {
    const asked: object[] = [];
    let proven = false;
    const { user } = show('/staff', {
      viewer: admin,
      staff: () => before,
      moveCaseload: ({ input }: { input: object }) => {
        asked.push(input);
        return proven ? after : refuse('STEP_UP', 'Please confirm.');
      },
      undoCaseloadMove: () => ({
        ...before,
        moves: [move({ undoneAt: '2026-11-23T12:05:00Z', notBack: 1 })],
      }),
      stepUp: () => ((proven = true), { done: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Actions for Dana Whitfield' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Hand over caseload (7 couples)' }));
    const dialog = await screen.findByRole('dialog', { name: 'Hand over the caseload of Dana Whitfield' });
    expect(within(dialog).getByText(/^7 couples move, .* never which\./)).toBeInTheDocument();
    const choice = within(dialog).getByLabelText('To whom');
    // Neither whoever leaves, nor who left, nor who works with no couples.
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Choose…', 'Mei Okafor, Clinician']);
    await user.click(within(dialog).getByRole('button', { name: 'Hand over' }));
    expect(await within(dialog).findByText('Choose a colleague.')).toBeInTheDocument();
    await user.selectOptions(choice, 'mei');
    await user.click(within(dialog).getByRole('button', { name: 'Hand over' }));
    const proof = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    await user.type(within(proof).getByLabelText('Your password'), 'right');
    await user.type(within(proof).getByLabelText('Code from the app'), '123456{Enter}');
    expect(await screen.findByText('6 couples are in the care of Mei Okafor now.')).toBeInTheDocument();
    expect(asked.at(-1)).toMatchObject({ staffId: 'dana', toStaffId: 'mei' });
    expect(screen.getByText('5 couples have a new lead clinician')).toBeInTheDocument();
    expect(screen.getByText('1 couple stays: it needs a supervisor or an owner')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo: caseload of Dana Whitfield' }));
    expect(await screen.findByText('The caseload went back.')).toBeInTheDocument();
    expect(screen.queryByText('6 couples are in the care of Mei Okafor now.')).not.toBeInTheDocument();
    expect(screen.getByText('1 couple stays: its care team has changed since')).toBeInTheDocument();
  });

  it('moves for somebody who was disabled, and says why it can’t, with the choice kept', async () => {
    const { user } = show('/staff', {
      viewer: admin,
      staff: () => ({ ...before, places: [place({ disabledAt: '2026-11-01T10:00:00Z' }), mei] }),
      moveCaseload: () => refuse('REFUSED', 'They only supervise couples.'),
    });
    await user.click(await screen.findByRole('button', { name: 'Actions for Dana Whitfield' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Hand over caseload/ }));
    const dialog = await screen.findByRole('dialog', { name: /^Hand over the caseload/ });
    await user.selectOptions(within(dialog).getByLabelText('To whom'), 'mei');
    await user.click(within(dialog).getByRole('button', { name: 'Hand over' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('They only supervise couples.');
    expect(within(dialog).getByLabelText('To whom')).toHaveValue('mei');
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { show } from '../../testing/show';
import { today } from '../../testing/waiting';

const offer = {
  id: 'h',
  fromName: 'Dana',
  coupleNames: ['Sam', 'Alex'],
  stays: true,
  at: '2026-11-22T10:00:00Z',
};
const passed = {
  id: 'h',
  fromName: 'Dana',
  toName: 'Mei',
  given: false,
  coupleNames: ['Sam', 'Alex'],
  coupleId: 'sam-alex',
  at: '2026-11-23T11:00:00Z',
};
const none = { offers: [], passed: [], moved: [] };
const answers = { today: () => today(), todayNow: () => today() };

describe('what changes hands', () => {
  it('takes no room where there is nothing', async () => {
    show('/today', answers);
    await screen.findByText('Sam and Alex');
    expect(screen.queryByRole('heading', { name: 'Changing hands' })).not.toBeInTheDocument();
  });

  it('takes a couple over with one act, opens it, and takes that back', async () => {
    const asked: object[] = [];
    const { user } = show('/today', {
      ...answers,
      handovers: () => ({ ...none, offers: [offer] }),
      acceptHandover: ({ input }: { input: object }) => (asked.push(input), { ...none, passed: [passed] }),
      undoHandover: ({ input }: { input: object }) => (asked.push(input), none),
    });
    const block = await screen.findByRole('region', { name: 'Changing hands' });
    expect(block).toHaveTextContent(/Dana asks you to take over Sam and Alex.*would stay as co-clinician/);
    await user.click(within(block).getByRole('button', { name: 'Take over' }));
    expect(await screen.findByText('You lead Sam and Alex now.')).toBeInTheDocument();
    expect(within(block).getByRole('link', { name: 'Open' })).toHaveAttribute('href', '/couples/sam-alex');
    await user.click(within(block).getByRole('button', { name: 'Undo: Sam and Alex' }));
    await waitFor(() => expect(block).not.toBeInTheDocument());
    expect(asked).toEqual([
      expect.objectContaining({ handoverId: 'h' }),
      expect.objectContaining({ handoverId: 'h' }),
    ]);
  });

  it('names no couple that was not to be named, declines it, and says so when it was taken back', async () => {
    let back = true;
    const { user } = show('/today', {
      ...answers,
      handovers: () => ({ ...none, offers: [{ ...offer, coupleNames: null, stays: false }] }),
      declineHandover: () => (back ? refuse('REFUSED', 'This offer was taken back.') : none),
    });
    expect(await screen.findByText('Dana asks you to take over a couple')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Decline: a couple' }));
    expect(await screen.findByText('This offer was taken back.')).toBeInTheDocument();
    back = false;
    await user.click(screen.getByRole('button', { name: 'Decline: a couple' }));
    expect(await screen.findByText('Dana goes on leading the couple.')).toBeInTheDocument();
  });

  it('tells both sides of a caseload that was moved', async () => {
    const moved = { id: 'm', fromName: 'Dana', toName: 'Mei', byName: 'Kim', at: '2026-11-23T10:00:00Z' };
    show('/today', {
      ...answers,
      handovers: () => ({
        ...none,
        moved: [
          { ...moved, given: false, couples: 4 },
          { ...moved, id: 'n', given: true, couples: 1 },
        ],
      }),
    });
    expect(await screen.findByText('4 couples of Dana are in your care now')).toBeInTheDocument();
    expect(screen.getByText('1 couple of yours is in the care of Mei now')).toBeInTheDocument();
  });

  it('keeps a failure to itself', async () => {
    show('/today', { ...answers, handovers: () => refuse('INTERNAL', 'Something went wrong.') });
    expect(await screen.findByText('Something went wrong.')).toBeInTheDocument();
    expect(await screen.findByText('Sam and Alex')).toBeInTheDocument();
  });
});

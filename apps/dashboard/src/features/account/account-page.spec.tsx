import { screen, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
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

describe('the own account', () => {
  it('says in words where one is signed in, and which browser this is', async () => {
    show('/account', { ownSessions: () => ({ sessions: [here, phone, odd] }) });
    await screen.findByText('This one');
    const devices = screen.getAllByRole('listitem').filter((row) => within(row).queryByText(/since/));
    expect(devices.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Firefox on Windows.*This one$/),
      expect.stringMatching(/^Safari on iPhone or iPad/),
      expect.stringMatching(/^Another browser on another device/),
    ]);
  });

  it('ends one, and then all others', async () => {
    const { user } = show('/account', {
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
    });
    await user.click(await screen.findByRole('button', { name: 'Account: Dana Whitfield' }));
    await user.click(screen.getByRole('link', { name: 'Your account' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Your account' })).toHaveFocus();
    expect(screen.queryByRole('link', { name: 'Your account' })).not.toBeInTheDocument();
  });
});

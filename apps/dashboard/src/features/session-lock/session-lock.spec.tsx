import { jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { caseload, viewer } from '../../testing/people';
import { show } from '../../testing/show';
import { reportSession, unheardLock } from '../viewer';

interface Proof {
  readonly input: { readonly password: string; readonly code: string | null };
}
const minutes = (count: number): number => count * 60_000;

afterEach(() => void jest.restoreAllMocks());

/** As if the clock stood so many milliseconds later. */
const later = (milliseconds: number): void => {
  const now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now + milliseconds);
};

const server = (more = {}) => {
  const asked: string[] = [];
  return {
    asked,
    answers: {
      caseload: () => caseload(),
      lock: () => (asked.push('lock'), { ok: true }),
      stay: () => (asked.push('stay'), { ok: true }),
      unlock: ({ input }: Proof) =>
        input.password === 'right' ? { done: true } : refuse('REFUSED', 'That isn’t your password.'),
      ...more,
    },
  };
};

const layer = () => screen.findByRole('dialog', { name: 'Locked' });

describe('the lock', () => {
  it('comes at once with its button, hides the page, and opens with the password', async () => {
    const { asked, answers } = server();
    const { user } = show('/couples', answers);
    await screen.findByRole('table', { name: 'Caseload' });
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    const dialog = await layer();
    expect(asked).toEqual(['lock']);
    expect(document.title).toBe('Locked · Groundwork');
    expect(document.documentElement).toHaveAttribute('data-locked');
    await user.type(within(dialog).getByLabelText('Your password'), 'wrong{Enter}');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('That isn’t your password.');
    await user.clear(within(dialog).getByLabelText('Your password'));
    await user.type(within(dialog).getByLabelText('Your password'), 'right{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(document.documentElement).not.toHaveAttribute('data-locked');
    expect(document.title).toBe('Couples · Groundwork');
  });

  it('comes with Ctrl+Shift+L, and keeps what was typed', async () => {
    const { answers } = server();
    const { user } = show('/couples/new', answers);
    const [name] = await screen.findAllByRole('textbox', { name: /^Name, as they wish/ });
    await user.type(name!, 'Sam');
    await user.keyboard('{Control>}{Shift>}[KeyL]{/Shift}{/Control}');
    const dialog = await layer();
    expect(within(dialog).getByText(/What you typed is still here/)).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Your password'), 'right{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(name).toHaveValue('Sam');
  });

  it('is announced two minutes before, stays away with one key, and comes after a quarter of an hour', async () => {
    const { asked, answers } = server();
    const { user } = show('/couples', answers);
    await screen.findByRole('table', { name: 'Caseload' });
    later(minutes(13));
    expect(await screen.findByText(/^Are you still there\? This locks at/)).toBeInTheDocument();
    await user.keyboard(' ');
    await waitFor(() => expect(screen.queryByText(/^Are you still there/)).not.toBeInTheDocument());
    expect(asked).toEqual(['stay']);
    jest.restoreAllMocks();
    later(minutes(13 + 15));
    await layer();
    expect(asked).toEqual(['stay', 'lock']);
  });

  it('comes before anything else when the device wakes up too late', async () => {
    const { asked, answers } = server();
    const { user } = show('/couples', answers);
    await screen.findByRole('table', { name: 'Caseload' });
    later(minutes(16));
    await user.keyboard(' ');
    await layer();
    expect(asked).not.toContain('stay');
  });

  it('is told to the server again until it has heard of it', async () => {
    let tries = 0;
    const { answers } = server({
      lock: () => ((tries += 1) < 2 ? refuse('INTERNAL', 'The network is away.') : { ok: true }),
    });
    const { user } = show('/couples', answers);
    await user.click(await screen.findByRole('button', { name: 'Lock' }));
    await layer();
    expect(unheardLock.stands()).toBe(true);
    await waitFor(() => expect(unheardLock.stands()).toBe(false), { timeout: 4500 });
    expect(tries).toBe(2);
  });

  it('comes when the server says so', async () => {
    const { answers } = server();
    show('/couples', answers);
    await screen.findByRole('table', { name: 'Caseload' });
    act(() => reportSession('locked'));
    await layer();
    act(() => reportSession('live'));
    await layer();
  });

  it('asks for a code when the server wants one', async () => {
    const { answers } = server({ unlock: ({ input }: Proof) => ({ done: input.code === '123456' }) });
    const { user } = show('/couples', answers);
    await user.click(await screen.findByRole('button', { name: 'Lock' }));
    const dialog = await layer();
    await user.type(within(dialog).getByLabelText('Your password'), 'right{Enter}');
    await user.type(await within(dialog).findByLabelText('Code from the app'), '123 456{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('keeps typed words also past the end of the session, and says how to come back', async () => {
    const { answers } = server({ unlock: () => refuse('UNAUTHENTICATED', 'Please sign in again.') });
    const { user } = show('/couples/new', answers);
    const [name] = await screen.findAllByRole('textbox', { name: /^Name, as they wish/ });
    await user.type(name!, 'Sam');
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    const dialog = await layer();
    await user.type(within(dialog).getByLabelText('Your password'), 'right{Enter}');
    expect(await within(dialog).findByText(/^This session has ended/)).toBeInTheDocument();
    expect(within(dialog).getByRole('link', { name: 'Sign in in a new tab' })).toBeInTheDocument();
    expect(name).toHaveValue('Sam');
  });
});

describe('a page that is loaded anew in a locked session', () => {
  it('tells the server first of a lock that it has not heard of', async () => {
    const asked: string[] = [];
    const { router } = show('/sign-in', {
      lock: () => (asked.push('lock'), { ok: true }),
      viewer: () => (asked.push('viewer'), refuse('LOCKED', 'This session is locked.')),
    });
    await screen.findByLabelText('E-mail');
    // What the last page left, before this one asks for anything.
    unheardLock.note();
    await act(() => router.navigate('/couples'));
    await screen.findByLabelText('Your password');
    expect(asked).toEqual(['lock', 'viewer']);
    expect(unheardLock.stands()).toBe(false);
  });

  it('asks for the password and goes on where one was', async () => {
    let locked = true;
    const { user, router } = show('/couples?q=sam', {
      caseload: () => caseload(),
      viewer: () => (locked ? refuse('LOCKED', 'This session is locked.') : viewer()),
      unlock: () => ((locked = false), { done: true }),
    });
    await user.type(await screen.findByLabelText('Your password'), 'right{Enter}');
    await screen.findByRole('table', { name: 'Caseload' });
    expect(router.state.location).toMatchObject({ pathname: '/couples', search: '?q=sam' });
  });
});

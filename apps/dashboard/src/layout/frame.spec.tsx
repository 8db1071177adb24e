import { act, screen, waitFor, within } from '@testing-library/react';
import { reportSession } from '../features/viewer';
import { refuse } from '../testing/answering';
import { caseload, couple, viewer } from '../testing/people';
import { show } from '../testing/show';

describe('the frame around every screen', () => {
  it('names the clinic and the person, and says on every page that this is a demo', async () => {
    const { user } = show('/couples', { caseload: () => caseload() });
    expect(await screen.findByText('Harbour Lane')).toBeInTheDocument();
    expect(screen.getByText(/^Demo clinic: example data/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Account: Dana Whitfield' }));
    expect(screen.getByText('Clinician, Harbour Lane')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Account: Dana Whitfield' })).toHaveFocus();
    expect(screen.queryByRole('radio', { name: 'Dark' })).not.toBeInTheDocument();
  });

  it('says nothing of a demo in a clinic that is none', async () => {
    const { clinic } = viewer();
    show('/couples', {
      caseload: () => caseload(),
      viewer: () => viewer({ clinic: { ...clinic, demo: false } }),
    });
    await screen.findByRole('table');
    expect(screen.queryByText(/^Demo clinic/)).not.toBeInTheDocument();
  });

  it('shows only the places the role may go to, and a calm home to who sees no couples', async () => {
    show('/', { viewer: () => viewer({ role: 'assistant', permissions: ['exercises:read'] }) });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Welcome, Dana Whitfield' }),
    ).toBeInTheDocument();
    const places = within(screen.getByRole('navigation', { name: 'Main' })).getAllByRole('link');
    expect(places.map((place) => place.textContent)).toEqual(['Library']);
    expect(screen.getByText(/^You help the clinic run/)).toBeInTheDocument();
  });

  it.each([
    '/today',
    '/couples',
    '/couples/new',
    '/couples/sam-alex',
    '/responses/one',
    '/together/one',
    '/staff',
  ])('leads home from %s, which is not for this role', async (path) => {
    const { router } = show(path, {
      viewer: () => viewer({ role: 'assistant', permissions: ['exercises:read'] }),
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Welcome, Dana Whitfield' }),
    ).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/');
  });

  it('moves the focus to the heading when the screen changes', async () => {
    const { user } = show('/couples', { caseload: () => caseload(), couple: () => couple() });
    await user.click(await screen.findByRole('link', { name: 'Sam and Alex' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
    expect(heading).toHaveFocus();
    expect(document.title).toBe('Sam and Alex · Groundwork');
  });

  it('has a way past the navigation', async () => {
    show('/couples', { caseload: () => caseload() });
    expect(await screen.findByRole('link', { name: 'Skip to the content' })).toHaveAttribute('href', '#main');
    expect(screen.getByRole('main')).toHaveAttribute('id', 'main');
  });

  it('answers an address that leads nowhere', async () => {
    show('/nowhere');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'There is no page here' }),
    ).toBeInTheDocument();
  });

  it('shows what failed when not even the viewer could be read', async () => {
    show('/couples', {
      viewer: () => refuse('INTERNAL', 'Something went wrong on our side.', { reference: '9c1d' }),
    });
    expect(await screen.findByText('If you ask for help, quote 9c1d.')).toBeInTheDocument();
  });

  it('signs out and leaves nothing of what was read', async () => {
    const { user, client } = show('/couples', { caseload: () => caseload(), signOut: () => ({ ok: true }) });
    await user.click(await screen.findByRole('button', { name: 'Account: Dana Whitfield' }));
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
    await waitFor(() => expect(JSON.stringify(client.cache.extract())).not.toContain('Mira'));
  });
});

describe('without a session', () => {
  it('leads to the sign-in page and remembers the way back', async () => {
    const { router } = show('/couples/sam-alex?history=stages', {
      viewer: () => refuse('UNAUTHENTICATED', 'Please sign in.'),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('?from=%2Fcouples%2Fsam-alex%3Fhistory%3Dstages');
  });

  it('leads there too when the session ends while one looks', async () => {
    const { router } = show('/couples', { caseload: () => caseload() });
    await screen.findByRole('table');
    act(() => reportSession('over'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('?from=%2Fcouples');
  });

  it('stays where something is typed, and says how to go on', async () => {
    const { user } = show('/couples/new');
    const [name] = await screen.findAllByRole('textbox', { name: /^Name, as they wish/ });
    await user.type(name!, 'Sam');
    act(() => reportSession('over'));
    expect(
      await screen.findByText(/^You’ve been signed out. What you typed is still here./),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in in a new tab' })).toHaveAttribute('target', '_blank');
    expect(name).toHaveValue('Sam');
  });
});

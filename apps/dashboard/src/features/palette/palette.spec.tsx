import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { caseload, couple, exercise, row, viewer } from '../../testing/people';
import { response } from '../../testing/response';
import { show } from '../../testing/show';
import { today } from '../../testing/waiting';

const server = {
  today: () => today(),
  todayNow: () => today(),
  couple: () => couple(),
  caseload: () => caseload({ rows: caseload().rows.slice(1) }),
  exercises: () => [exercise(), exercise({ key: 'T44', title: 'One step today' })],
  exercise: () => exercise(),
};
const openPalette = async (user: ReturnType<typeof show>['user']) => {
  await user.keyboard('{Control>}k{/Control}');
  return screen.findByRole('combobox', { name: 'Search or do' });
};

beforeEach(() => localStorage.clear());

it('opens with Ctrl K, finds a couple in care and goes there with Enter, even before the answer is here', async () => {
  const { user, router } = show('/today', server);
  await screen.findByText('Sam and Alex');
  const field = await openPalette(user);
  expect(field).toHaveFocus();
  await user.keyboard('mira{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/couples/mira-jonas'));
  expect(screen.queryByRole('combobox', { name: 'Search or do' })).not.toBeInTheDocument();
});

it('assigns an exercise to the couple on the screen: the row says so and opens the dialog for it', async () => {
  const { user } = show('/couples/sam-alex', server);
  await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
  const field = await openPalette(user);
  await user.keyboard('my');
  const row = await screen.findByRole('option', { name: /^Assign “In my own words” to Sam and Alex/ });
  expect(row).toHaveAttribute('aria-selected', 'true');
  expect(field).toHaveAttribute('aria-activedescendant', row.id);
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Assign to Sam and Alex' });
  expect(await within(dialog).findByRole('heading', { name: 'In my own words' })).toBeInTheDocument();
});

it('says on an exercise’s page that a name is what is missing to assign it', async () => {
  const { user } = show('/exercises/T07', server);
  await user.click(await screen.findByRole('button', { name: 'Assign to a couple' }));
  const row = await screen.findByRole('option', { name: /^In my own words/ });
  expect(row).toHaveTextContent('Add a name to assign it');
  await user.keyboard('mira');
  expect(
    await screen.findByRole('option', { name: /^Assign “In my own words” to Mira/ }),
  ).toBeInTheDocument();
});

it('prints the keys of a row, and moves between rows with the arrows', async () => {
  const { user, router } = show('/today', server);
  await screen.findByText('Sam and Alex');
  await openPalette(user);
  expect(await screen.findByRole('option', { name: /^Keys/ })).toHaveTextContent('Ctrl/');
  await user.keyboard('go{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Go to Couples');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/couples'));
});

it('shows all keys with Ctrl and slash; plain keys act only once they are switched on', async () => {
  const { user, router } = show('/today', server);
  await screen.findByText('Sam and Alex');
  await user.keyboard('gl');
  expect(router.state.location.pathname).toBe('/today');
  await user.keyboard('{Control>}/{/Control}');
  const sheet = await screen.findByRole('dialog', { name: 'Keys' });
  // Two ways lead to the sheet, and both stand in its one row.
  const itself = within(sheet).getByText('Keys', { selector: 'dt' });
  expect(itself.nextElementSibling).toHaveTextContent('Ctrl/orF1');
  await user.click(within(sheet).getByRole('checkbox', { name: 'Use plain keys' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.keyboard('gl');
  await waitFor(() => expect(router.state.location.pathname).toBe('/exercises'));
});

it('lies still beneath the lock, as the screen’s own main act does', async () => {
  const { user, router } = show('/today', server);
  await screen.findByText('Sam and Alex');
  const layer = document.body.appendChild(document.createElement('dialog'));
  layer.setAttribute('open', '');
  await user.keyboard('{Control>}k{Enter}{/Control}');
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  expect(router.state.location.pathname).toBe('/today');
  layer.remove();
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('combobox', { name: 'Search or do' })).toBeInTheDocument();
});

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
const find = async (user: ReturnType<typeof show>['user'], words: string) => {
  const field = await openPalette(user);
  await user.clear(field);
  await user.type(field, words);
};

it('knows the words that stand in its own rows', async () => {
  const { user } = show('/couples/sam-alex', server);
  await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
  await find(user, 'assign one step to sam');
  expect(
    await screen.findByRole('option', { name: /^Assign “One step today” to Sam and Alex/ }),
  ).toBeVisible();
  await user.clear(screen.getByRole('combobox'));
  await user.type(screen.getByRole('combobox'), 'give{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Assign to Sam and Alex' })).toBeInTheDocument();
});

it('does what the buttons of a couple’s page do, for who may', async () => {
  const { user } = show('/couples/sam-alex', server);
  await screen.findByRole('button', { name: 'Hand over' });
  await find(user, 'hand over');
  await waitFor(() => expect(options()).toEqual([expect.stringContaining('Hand over this couple')]));
  await find(user, 'make pin');
  expect(await screen.findByRole('option', { name: /^Make a new PIN for Alex/ })).toBeVisible();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: 'PIN for Sam' })).toBeInTheDocument();
});

it('offers no act to whom the screen offers none', async () => {
  const permissions = ['couples:read', 'exercises:read', 'assignments:read'];
  const { user } = show('/couples/sam-alex', {
    ...server,
    viewer: () => viewer({ permissions }),
    couple: () => couple({ mayLead: false }),
  });
  await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
  for (const words of ['make pin', 'hand over', 'invite', 'assign']) {
    await find(user, words);
    expect(await screen.findByText(/^Nothing matches/)).toBeInTheDocument();
    await user.keyboard('{Escape}');
  }
});

it('knows on a response whom it is about, and does what its buttons do', async () => {
  const { user } = show('/responses/response', {
    ...server,
    response: () => response(),
    reviewResponse: () => response({ reviewedAt: '2026-11-23T12:00:00Z', reviewedByName: 'Dana Whitfield' }),
  });
  await screen.findByRole('heading', { level: 1, name: 'In my own words' });
  await find(user, 'write back{Enter}');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Your words to Sam' })).toHaveFocus());
  await find(user, 'one step');
  expect(
    await screen.findByRole('option', { name: /^Assign “One step today” to Sam and Alex/ }),
  ).toBeVisible();
  await user.keyboard('{Escape}');
  await find(user, 'mark as reviewed{Enter}');
  expect(await screen.findByText(/^Reviewed /)).toBeInTheDocument();
  await find(user, 'reviewed');
  await waitFor(() =>
    expect(options()).toEqual([expect.stringContaining('Take back that this is reviewed')]),
  );
});

it('assigns to nobody from a response of a couple whose care has ended', async () => {
  const { user } = show('/responses/response', {
    ...server,
    response: () => response({ coupleStatus: 'ended' }),
  });
  await screen.findByRole('heading', { level: 1, name: 'In my own words' });
  await find(user, 'one step');
  await waitFor(() => expect(options()).toEqual([expect.stringContaining('One step today')]));
});

it('offers to repeat or assign only where that can be done', async () => {
  const rows = [
    row({ assignedBefore: false }),
    row({ coupleId: 'mira-jonas', partners: caseload().rows[1]!.partners, status: 'ended' }),
  ];
  const { user } = show('/today', { ...server, caseload: () => caseload({ rows }) });
  await screen.findByText('Sam and Alex');
  await find(user, 'one sam');
  expect(await screen.findByRole('option', { name: /^Assign “One step today” to Sam/ })).toBeVisible();
  for (const words of ['repeat sam', 'repeat mira', 'one step mira']) {
    await user.keyboard('{Escape}');
    await find(user, words);
    expect(await screen.findByText(/^Nothing matches/)).toBeInTheDocument();
  }
});

it('says that couples can’t be looked up, and still offers what it knows', async () => {
  let gone = true;
  const { user } = show('/today', {
    ...server,
    caseload: () => (gone ? refuse('INTERNAL', 'No.') : server.caseload()),
  });
  await screen.findByText('Sam and Alex');
  await find(user, 'mira');
  expect(await screen.findByText(/^Couples can’t be looked up right now/)).toBeInTheDocument();
  expect(screen.queryByText(/^Nothing matches/)).not.toBeInTheDocument();
  await user.clear(screen.getByRole('combobox'));
  await user.type(screen.getByRole('combobox'), 'go');
  await waitFor(() => expect(options()).toContainEqual(expect.stringContaining('Go to Couples')));
  gone = false;
  await user.clear(screen.getByRole('combobox'));
  await user.type(screen.getByRole('combobox'), 'mira');
  expect(await screen.findByRole('option', { name: /^Mira and Jonas/ })).toBeInTheDocument();
});

it('signs out, and invites a colleague from any screen', async () => {
  const permissions = ['staff:manage', 'exercises:read'];
  const { user, router } = show('/exercises', {
    ...server,
    viewer: () => viewer({ role: 'owner', permissions }),
    staff: () => ({ places: [], invitations: [], moves: [] }),
    signOut: () => ({ ok: true }),
  });
  await screen.findByRole('heading', { level: 1, name: 'Library' });
  await find(user, 'invite{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Invite a colleague' })).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(router.state.location.search).toBe(''));
  await find(user, 'sign out{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
});

import { screen, waitFor, within } from '@testing-library/react';
import { caseload, couple, exercise } from '../../testing/people';
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

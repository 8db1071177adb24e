import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { caseload, couple } from '../../testing/people';
import { show } from '../../testing/show';

const names = () => screen.getAllByRole('textbox', { name: /^Name, as they wish/ });

describe('adding a couple', () => {
  it('needs two names and nothing else', async () => {
    const asked: unknown[] = [];
    const { user, router } = show('/couples/new', {
      createCouple: ({ input }: { input: object }) => (asked.push(input), couple()),
      couple: () => couple(),
    });
    await user.click(await screen.findByRole('button', { name: 'Add the couple' }));
    expect(await screen.findAllByText('Enter the name.')).toHaveLength(2);
    await user.type(names()[0]!, 'Sam');
    await user.type(names()[1]!, 'Alex');
    await user.click(screen.getByRole('button', { name: 'Add the couple' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/couples/sam-alex'));
    expect(asked).toEqual([
      expect.objectContaining({
        timeZone: 'Europe/London',
        ruptures: [],
        partners: [
          expect.objectContaining({ name: 'Sam', email: null, doNotContact: false }),
          expect.objectContaining({ name: 'Alex' }),
        ],
      }),
    ]);
  });

  it('warns while typing that both would be reached at one address', async () => {
    const { user } = show('/couples/new');
    const [first, second] = await screen.findAllByLabelText('E-mail');
    await user.type(first!, 'home@example.org');
    await user.type(second!, 'HOME@example.org');
    expect(screen.getByText(/^Both have the same e-mail address/)).toBeInTheDocument();
  });

  it('shows the server’s words at the field they are about', async () => {
    const { user } = show('/couples/new', {
      createCouple: () =>
        refuse('INVALID', 'Please look at the marked fields.', {
          fields: [{ path: 'partners.1.email', message: 'This is not an e-mail address.' }],
        }),
    });
    await screen.findByRole('button', { name: 'Add the couple' });
    await user.type(names()[0]!, 'Sam');
    await user.type(names()[1]!, 'Alex');
    await user.click(screen.getByRole('button', { name: 'Add the couple' }));
    const alex = screen.getByRole('region', { name: 'Alex' });
    expect(await within(alex).findByText('This is not an e-mail address.')).toBeInTheDocument();
    expect(names()[0]).toHaveValue('Sam');
  });

  it('takes ruptures in either direction, by name', async () => {
    const asked: { ruptures?: unknown }[] = [];
    const { user } = show('/couples/new', {
      createCouple: ({ input }: { input: object }) => (asked.push(input), couple()),
      couple: () => couple(),
    });
    await user.click(await screen.findByRole('button', { name: 'Add a rupture' }));
    await user.type(names()[0]!, 'Sam');
    await user.type(names()[1]!, 'Alex');
    await user.click(screen.getByRole('radio', { name: 'Alex' }));
    await user.type(screen.getByLabelText('When'), 'spring 2025');
    await user.click(screen.getByRole('button', { name: 'Add the couple' }));
    await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
    expect(asked[0]?.ruptures).toEqual([
      expect.objectContaining({
        kind: 'emotionalInfidelity',
        happened: 'spring 2025',
        injured: 1,
        note: null,
      }),
    ]);
  });

  it('asks before leaving with typed text, and keeps it when one stays', async () => {
    const { user, router } = show('/couples/new', { caseload: () => caseload() });
    await screen.findByRole('button', { name: 'Add the couple' });
    await user.type(names()[0]!, 'Sam');
    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    const dialog = await screen.findByRole('dialog', { name: 'Leave this page?' });
    await user.click(within(dialog).getByRole('button', { name: 'Stay here' }));
    expect(names()[0]).toHaveValue('Sam');
    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/couples'));
    await screen.findByRole('table');
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { couple } from '../../testing/people';
import { show } from '../../testing/show';

const colleagues = () => [
  { staffId: 'dana', name: 'Dana Whitfield', role: 'clinician' },
  { staffId: 'noa', name: 'Noa Levi', role: 'clinician' },
];
const handover = (change: object = {}) => ({
  id: 'h',
  fromName: 'Dana Whitfield',
  toName: 'Noa Levi',
  note: 'Evenings are calmer now.',
  stays: false,
  state: 'offered' as const,
  mayUndo: false,
  at: '2026-11-23T10:00:00Z',
  ...change,
});
const noa = { staffId: 'noa', name: 'Noa Levi', role: 'coClinician' as const, since: '2026-11-23T10:00:00Z' };
const withNoa = () => couple({ careTeam: [...couple().careTeam, noa] });
const open = async (answers: Parameters<typeof show>[1]) => {
  const shown = show('/couples/sam-alex', answers);
  await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
  return shown;
};
const input = (args: { input: object }) => args.input;

describe('the care team', () => {
  it('takes a colleague in and lets them go again, each with a way back', async () => {
    const asked: unknown[] = [];
    const act = (name: string, next: object) => (args: { input: object }) => (
      asked.push([name, input(args)]),
      next
    );
    const { user } = await open({
      couple: () => couple(),
      colleagues,
      addToCareTeam: act('add', withNoa()),
      removeFromCareTeam: act('remove', couple()),
    });
    expect(screen.queryByRole('button', { name: /^Remove Dana/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add a colleague' }));
    await user.selectOptions(await screen.findByLabelText('Colleague'), 'noa');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Noa Levi is on the care team.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove Noa Levi from the care team' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Noa Levi has left the care team.')).toBeInTheDocument();
    for (const button of screen.getAllByRole('button', { name: 'Undo' })) await user.click(button);
    await waitFor(() => expect(asked).toHaveLength(4));
    const about = { coupleId: 'sam-alex', staffId: 'noa' };
    expect(asked).toMatchObject([
      ['add', { ...about, role: 'coClinician' }],
      ['remove', about],
      ['remove', about],
      ['add', { ...about, role: 'coClinician' }],
    ]);
  });

  it('hands the couple over with a note, and takes the offer back', async () => {
    const asked: object[] = [];
    const { user } = await open({
      couple: () => couple(),
      colleagues,
      offerHandover: (args: { input: object }) => (
        asked.push(input(args)),
        couple({ handovers: [handover()] })
      ),
      takeBackHandover: () => couple({ handovers: [handover({ state: 'takenBack' })] }),
    });
    await user.click(screen.getByRole('button', { name: 'Hand over' }));
    const dialog = await screen.findByRole('dialog', { name: 'Hand this couple over' });
    await user.click(await within(dialog).findByRole('button', { name: 'Offer the couple' }));
    expect(await within(dialog).findByText('Choose a colleague.')).toBeInTheDocument();
    const choice = within(dialog).getByLabelText('To whom');
    expect(within(choice).queryByRole('option', { name: /Dana/ })).not.toBeInTheDocument();
    await user.selectOptions(choice, 'noa');
    await user.type(within(dialog).getByLabelText('Note for whoever leads next'), 'Evenings are calmer now.');
    await user.click(within(dialog).getByLabelText('I stay on the care team as co-clinician'));
    expect(within(dialog).getByText(/^Nothing changes until Noa Levi accepts\./)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Offer the couple' }));
    expect(await screen.findByText('The couple is offered to Noa Levi.')).toBeInTheDocument();
    expect(asked).toEqual([
      expect.objectContaining({
        coupleId: 'sam-alex',
        staffId: 'noa',
        note: 'Evenings are calmer now.',
        stays: true,
        showNames: true,
      }),
    ]);
    expect(screen.getByText('Evenings are calmer now.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Hand over' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take the offer back' }));
    expect(await screen.findByText('Dana Whitfield took the offer to Noa Levi back')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Hand over' })).toBeInTheDocument();
  });

  it('keeps what was typed when the server refuses', async () => {
    const { user } = await open({
      couple: () => couple(),
      colleagues,
      offerHandover: () => refuse('REFUSED', 'This couple is offered to a colleague already.'),
    });
    await user.click(screen.getByRole('button', { name: 'Hand over' }));
    const dialog = await screen.findByRole('dialog', { name: 'Hand this couple over' });
    await user.selectOptions(await within(dialog).findByLabelText('To whom'), 'noa');
    await user.type(within(dialog).getByLabelText('Note for whoever leads next'), 'Calmer.');
    await user.click(within(dialog).getByRole('button', { name: 'Offer the couple' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('offered to a colleague already');
    expect(within(dialog).getByLabelText('Note for whoever leads next')).toHaveValue('Calmer.');
  });

  it('offers nothing of this to whoever does not lead', async () => {
    await open({ couple: () => couple({ mayLead: false, handovers: [handover()] }) });
    expect(screen.queryByRole('button', { name: 'Hand over' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Take the offer back' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add a colleague' })).not.toBeInTheDocument();
  });

  it('undoes what was accepted, from the couple’s page', async () => {
    let back = false;
    const { user } = await open({
      couple: () =>
        back
          ? refuse('NOT_FOUND', 'Not here.')
          : couple({ handovers: [handover({ state: 'accepted', mayUndo: true })] }),
      undoHandover: () => ((back = true), { offers: [], passed: [], moved: [] }),
    });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(back).toBe(true));
  });
});

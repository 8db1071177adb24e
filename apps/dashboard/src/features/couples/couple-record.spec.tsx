import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { couple } from '../../testing/people';
import { show } from '../../testing/show';

const open = async (...args: Parameters<typeof show>) => {
  const shown = show(...args);
  await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
  return shown;
};

describe('a couple’s record', () => {
  it('takes a new stage with a reason and a day', async () => {
    const asked: unknown[] = [];
    let reads = 0;
    const { user } = await open('/couples/sam-alex', {
      couple: () => ((reads += 1), couple()),
      setStage: ({ input }: { input: { stage: 'S1' | 'S2' } }) => (
        asked.push(input),
        couple({ stage: input.stage })
      ),
    });
    await user.click(screen.getByRole('button', { name: 'Stage: Stabilise & account. Change' }));
    await user.click(await screen.findByRole('radio', { name: 'Understand' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Say in a few words why.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Reason'), 'Nights are calmer.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('button', { name: 'Stage: Understand. Change' })).toBeInTheDocument();
    expect(asked).toEqual([
      expect.objectContaining({ stage: 'S2', reason: 'Nights are calmer.', on: '2026-11-23' }),
    ]);
    // The answer brings everything the page shows: the page is not read a second time.
    expect(reads).toBe(1);
    expect(screen.getByText('The stage is now: Understand.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Stage: Stabilise & account. Change' });
    expect(asked[1]).toMatchObject({ stage: 'S1', from: 'S2', reason: 'Taken back at once.' });
  });

  it('keeps what was typed when the server refuses, and shows its words at the field', async () => {
    const { user } = await open('/couples/sam-alex', {
      couple: () => couple(),
      setStatus: () =>
        refuse('INVALID', 'Please look at the marked fields.', {
          fields: [{ path: 'on', message: 'This day lies in the future.' }],
        }),
    });
    await user.click(screen.getByRole('button', { name: 'Status: Active. Change' }));
    await user.type(await screen.findByLabelText('Reason'), 'They asked for a break.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This day lies in the future.')).toBeInTheDocument();
    expect(screen.getByLabelText('Reason')).toHaveValue('They asked for a break.');
  });

  it('takes another time zone, and gives the one before back', async () => {
    const asked: string[] = [];
    const { user } = await open('/couples/sam-alex', {
      couple: () => couple({ timeZone: 'US/Eastern' }),
      setTimeZone: ({ input: { timeZone, from } }: { input: { timeZone: string; from?: string } }) => (
        asked.push(from ? `${timeZone} instead of ${from}` : timeZone),
        couple({ timeZone })
      ),
    });
    await user.click(screen.getByRole('button', { name: /^Time zone:.*Change$/ }));
    const field = await screen.findByRole('combobox', { name: 'Time zone' });
    // A name that this browser does not list stands there all the same.
    expect(field).toHaveValue('US/Eastern');
    await user.selectOptions(field, 'Europe/Berlin');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The time zone is now Europe/Berlin.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked).toEqual(['Europe/Berlin', 'US/Eastern instead of Europe/Berlin']));
  });

  it('asks before it throws typed text away', async () => {
    const { user } = await open('/couples/sam-alex', { couple: () => couple() });
    await user.click(screen.getByRole('button', { name: 'Add a rupture' }));
    await user.type(await screen.findByLabelText('When'), 'spring');
    await user.keyboard('{Escape}');
    expect(screen.getByText('What you typed has not been saved.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Keep writing' }));
    expect(screen.getByLabelText('When')).toHaveValue('spring');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Throw it away' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows both versions when a colleague was faster, and saves what stands in the fields once they have been shown', async () => {
    const versions: number[] = [];
    let saved: object = {};
    const [sam, alex] = couple().partners;
    const theirs = couple({
      partners: [{ ...sam!, phone: '+44 1632 960111', doNotContact: true, version: 4 }, alex!],
    });
    let now = couple();
    const { user } = await open('/couples/sam-alex', {
      couple: () => now,
      editPartner: ({ input }: { input: { version: number; partner: { pronouns: string } } }) => {
        versions.push(input.version);
        saved = input.partner;
        if (input.version === 4)
          return couple({ partners: [{ ...sam!, pronouns: input.partner.pronouns, version: 5 }, alex!] });
        now = theirs;
        return refuse('CONFLICT', 'Somebody changed this.');
      },
    });
    await user.click(screen.getByRole('button', { name: 'Edit Sam' }));
    const pronouns = await screen.findByLabelText('Pronouns');
    await user.clear(pronouns);
    await user.type(pronouns, 'she/her');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const note = await screen.findByRole('alert');
    expect(note).toHaveTextContent('What you typed is still here.');
    await user.click(within(note).getByRole('button', { name: 'Show what is saved now' }));
    expect(await within(note).findByText('+44 1632 960111')).toBeInTheDocument();
    expect(pronouns).toHaveValue('she/her');
    expect(note).toHaveTextContent('Do not contactYes');
    // What was left alone is what the colleague made of it: nobody undoes it unseen.
    expect(screen.getByLabelText('Phone')).toHaveValue('+44 1632 960111');
    expect(screen.getByLabelText(/^Do not contact/)).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(versions).toEqual([3, 4]);
    expect(saved).toMatchObject({ pronouns: 'she/her', phone: '+44 1632 960111', doNotContact: true });
    await waitFor(() => expect(screen.getByRole('region', { name: 'Sam' })).toHaveTextContent('she/her'));
  });

  it('removes a rupture at once and brings it back on undo', async () => {
    const { user } = await open('/couples/sam-alex', {
      couple: () => couple(),
      removeRupture: () => couple({ ruptures: [] }),
      restoreRupture: () => couple(),
    });
    await user.click(screen.getByRole('button', { name: 'Remove: Secrecy, spring 2025' }));
    expect(await screen.findByText('No rupture recorded.')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Sam was injured, Alex was involved')).toBeInTheDocument();
  });

  it('records a rupture in the other direction', async () => {
    const asked: unknown[] = [];
    const { user } = await open('/couples/sam-alex', {
      couple: () => couple(),
      recordRupture: ({ input }: { input: object }) => (asked.push(input), couple()),
    });
    await user.click(screen.getByRole('button', { name: 'Add a rupture' }));
    await user.selectOptions(await screen.findByLabelText('Kind'), 'Lying');
    await user.click(screen.getByRole('radio', { name: 'Alex' }));
    await user.type(screen.getByLabelText('When'), 'since 2023');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(asked).toEqual([
      expect.objectContaining({
        kind: 'lying',
        happened: 'since 2023',
        injuredPartnerId: 'alex',
        note: null,
      }),
    ]);
  });

  it('lets the lead clinician change the care team, and nobody else', async () => {
    const added: unknown[] = [];
    const { user } = await open('/couples/sam-alex', {
      couple: () => couple(),
      colleagues: () => [
        { staffId: 'mei', name: 'Mei Okafor', role: 'supervisor' },
        { staffId: 'tala', name: 'Tala Brandt', role: 'clinician' },
        { staffId: 'ruben', name: 'Ruben Achterberg', role: 'admin' },
      ],
      addToCareTeam: ({ input }: { input: object }) => (added.push(input), couple()),
      removeFromCareTeam: () => couple({ careTeam: couple().careTeam.slice(0, 1), mayLead: false }),
    });
    await user.click(screen.getByRole('button', { name: 'Add a colleague' }));
    const who = await screen.findByLabelText('Colleague');
    expect(
      within(who)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Choose…', 'Tala Brandt, Clinician']);
    await user.selectOptions(who, 'Tala Brandt, Clinician');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(added).toEqual([expect.objectContaining({ staffId: 'tala', role: 'coClinician' })]),
    );
    await user.click(screen.getByRole('button', { name: 'Remove Mei Okafor from the care team' }));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByText('Mei Okafor')).not.toBeInTheDocument());
    expect(screen.queryByRole('button', { name: 'Add a colleague' })).not.toBeInTheDocument();
  });

  it('names a colleague in the history who is on the care team no more', async () => {
    const event = { ...couple().history[0]!, exerciseTitle: null, memberName: 'Tala Brandt' };
    const detail = { staffId: 'tala', role: 'coClinician' };
    await open('/couples/sam-alex', {
      couple: () =>
        couple({
          history: [
            { ...event, id: 'left', kind: 'careTeamLeft', detail },
            { ...event, id: 'joined', kind: 'careTeamJoined', detail },
          ],
        }),
    });
    expect(screen.getByText('Dana Whitfield removed Tala Brandt from the care team')).toBeInTheDocument();
    expect(screen.getByText('Dana Whitfield added Tala Brandt as Co-clinician')).toBeInTheDocument();
  });

  it('shows stages with their reasons, and remembers the choice in the address', async () => {
    const { user, router } = await open('/couples/sam-alex', { couple: () => couple() });
    await user.click(screen.getByRole('radio', { name: 'Stages' }));
    expect(await screen.findByText('Both can name what happened.')).toBeInTheDocument();
    expect(router.state.location.search).toBe('?history=stages');
  });
});

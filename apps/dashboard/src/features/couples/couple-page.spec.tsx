import { act, screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { couple, task, viewer } from '../../testing/people';
import { show } from '../../testing/show';

const partner = (name: string) => screen.getByRole('region', { name });
const open = async (...args: Parameters<typeof show>) => {
  const shown = show(...args);
  await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
  return shown;
};

describe('a couple’s page', () => {
  it('shows both partners in their order, how to reach them and what is open', async () => {
    await open('/couples/sam-alex', { couple: () => couple() });
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .slice(0, 2)
        .map((h) => h.textContent),
    ).toEqual(['Sam', 'Alex']);
    expect(partner('Sam')).toHaveTextContent('Safe hours18:00 to 21:30');
    expect(partner('Sam')).toHaveTextContent('No PIN yet');
    expect(partner('Sam')).toHaveTextContent(
      'In my own wordsBy Sun 29 Nov, in 6 daysLink works until 4 Dec, 10:00',
    );
    expect(partner('Alex')).toHaveTextContent('Do not contact');
    expect(partner('Alex')).toHaveTextContent('PIN made 1 Nov, 10:00');
    expect(screen.getByText('Sam was injured, Alex was involved')).toBeInTheDocument();
    expect(screen.getByText('Dana Whitfield assigned “In my own words”')).toBeInTheDocument();
  });

  it('speaks calmly of a day that has passed and of a locked link', async () => {
    const links = [{ ...task().links[0]!, state: 'locked' as const }];
    const assignments = [{ ...couple().assignments[0]!, tasks: [task({ dueOn: '2026-11-20', links })] }];
    await open('/couples/sam-alex', { couple: () => couple({ assignments }) });
    expect(partner('Sam')).toHaveTextContent('Past the day you chose, Fri 20 Nov');
    expect(partner('Sam')).toHaveTextContent('Link locked after too many PINs');
  });

  it('sorts what came back into received and reviewed', async () => {
    const tasks = [
      task({ id: 't1', state: 'received', responseId: 'r1', submittedAt: '2026-11-22T10:00:00Z' }),
      task({
        id: 't2',
        partnerId: 'alex',
        state: 'reviewed',
        responseId: 'r2',
        reviewedAt: '2026-11-21T10:00:00Z',
      }),
    ];
    await open('/couples/sam-alex', {
      couple: () => couple({ assignments: [{ ...couple().assignments[0]!, tasks }] }),
    });
    expect(within(partner('Sam')).getByRole('link', { name: 'Read “In my own words”' })).toHaveAttribute(
      'href',
      '/responses/r1',
    );
    expect(within(partner('Alex')).getByRole('link', { name: 'In my own words' })).toHaveAttribute(
      'href',
      '/responses/r2',
    );
  });

  it('warns when both share an address', async () => {
    await open('/couples/sam-alex', { couple: () => couple({ sharedEmail: true }) });
    expect(screen.getByText(/^Both partners have the same e-mail address/)).toBeInTheDocument();
  });

  it('assigns nothing to a couple whose work has ended', async () => {
    const { user } = await open('/couples/sam-alex', { couple: () => couple({ status: 'ended' }) });
    expect(screen.getByText(/^The work with this couple has ended/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Assign' })).not.toBeInTheDocument();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('keeps what is being assigned open when a colleague ends the work meanwhile', async () => {
    let status: 'active' | 'ended' = 'active';
    const { user, client } = await open('/couples/sam-alex?assign=choose', {
      couple: () => couple({ status }),
      exercises: () => [],
    });
    const dialog = await screen.findByRole('dialog', { name: /^Assign/ });
    status = 'ended';
    await act(() => client.refetchQueries({ include: 'active' }));
    expect(await screen.findByText(/^The work with this couple has ended/)).toBeInTheDocument();
    expect(dialog).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(screen.queryByRole('button', { name: 'Assign' })).not.toBeInTheDocument();
  });

  it('says the same of a couple that is not there and of one that is a colleague’s', async () => {
    show('/couples/nobody', { couple: () => refuse('NOT_FOUND', 'This isn’t here.') });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This couple isn’t on your caseload' }),
    ).toBeInTheDocument();
  });

  it('tries again after a failure', async () => {
    let broken = true;
    const { user } = show('/couples/sam-alex', {
      couple: () => (broken ? refuse('INTERNAL', 'Something went wrong.', { reference: 'ab12' }) : couple()),
    });
    expect(await screen.findByText(/ab12/)).toBeInTheDocument();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' })).toBeInTheDocument();
  });

  it('makes a PIN, shows it once, and has it no more when the dialog closes', async () => {
    const { user } = await open('/couples/sam-alex', {
      couple: () => couple(),
      makePin: () => ({ partnerId: 'sam', pin: '482913', madeAt: '2026-11-23T12:00:00Z' }),
    });
    await user.click(screen.getByRole('button', { name: 'Make a PIN for Sam' }));
    const dialog = await screen.findByRole('dialog', { name: 'PIN for Sam' });
    expect(dialog).toHaveTextContent('show it only with Sam alone in view');
    await user.click(within(dialog).getByRole('button', { name: 'Make a PIN' }));
    expect(await within(dialog).findByText('482 913')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Done, hide it' }));
    await waitFor(() => expect(screen.queryByText('482 913')).not.toBeInTheDocument());
    expect(partner('Sam')).toHaveTextContent('PIN made 23 Nov, 12:00');
    await user.click(screen.getByRole('button', { name: 'Replace Sam’s PIN' }));
    expect(
      await screen.findByText('The PIN Sam has now stops working.', { exact: false }),
    ).toBeInTheDocument();
  });

  it('cancels a step at once and brings it back on undo', async () => {
    const asked: string[] = [];
    const cancelled = couple({
      assignments: [{ ...couple().assignments[0]!, tasks: [task({ state: 'cancelled' })] }],
    });
    const { user } = await open('/couples/sam-alex', {
      couple: () => couple(),
      cancelTask: ({ input }: { input: { taskId: string } }) => (
        asked.push(`cancel ${input.taskId}`),
        cancelled
      ),
      restoreTask: ({ input }: { input: { taskId: string } }) => (
        asked.push(`restore ${input.taskId}`),
        couple()
      ),
    });
    await user.click(screen.getByRole('button', { name: 'Actions for “In my own words”, Sam' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel this step' }));
    await waitFor(() => expect(partner('Sam')).toHaveTextContent('Nothing open.'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(partner('Sam')).toHaveTextContent('In my own words'));
    await waitFor(() => expect(asked).toEqual(['cancel task-sam', 'restore task-sam']));
  });

  it('puts a step back when it could not be cancelled, and says why', async () => {
    const { user } = await open('/couples/sam-alex', {
      couple: () => couple(),
      cancelTask: () => refuse('REFUSED', 'Sam has sent it already.'),
    });
    await user.click(screen.getByRole('button', { name: 'Actions for “In my own words”, Sam' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel this step' }));
    expect(await screen.findByText('Sam has sent it already.')).toBeInTheDocument();
    await waitFor(() => expect(partner('Sam')).toHaveTextContent('By Sun 29 Nov'));
  });

  it('changes the due day and makes a new link', async () => {
    const days: (string | null)[] = [];
    const { user } = await open('/couples/sam-alex', {
      couple: () => couple(),
      changeDueDay: ({ input }: { input: { dueOn: string | null } }) => (days.push(input.dueOn), couple()),
      mintLink: () => ({
        linkId: 'new',
        taskId: 'task-sam',
        partnerId: 'sam',
        url: 'http://127.0.0.1/t#secret',
        code: '7KQ2-M0XW-9TBE',
        expiresAt: '2026-12-07T10:00:00Z',
        hasPin: false,
      }),
    });
    const menu = () => screen.getByRole('button', { name: 'Actions for “In my own words”, Sam' });
    await user.click(menu());
    await user.click(await screen.findByRole('menuitem', { name: 'Change the due day' }));
    await user.click(await screen.findByRole('button', { name: 'No due day' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(days).toEqual([null]));
    expect(await screen.findByText('The due day of “In my own words” is changed.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(days).toEqual([null, '2026-11-29']));
    await user.click(menu());
    await user.click(await screen.findByRole('menuitem', { name: 'Make a new link' }));
    await user.click(await screen.findByRole('button', { name: 'Make the link' }));
    expect(await screen.findByLabelText('Address for Sam')).toHaveValue('http://127.0.0.1/t#secret');
    expect(screen.getByText('Or to type at http://127.0.0.1/t:')).toBeInTheDocument();
    expect(screen.getByText('7KQ2-M0XW-9TBE')).toBeInTheDocument();
    expect(screen.getByText(/^Sam has no PIN yet/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show to scan' }));
    expect(screen.getByRole('img', { name: 'Code that opens Sam’s step' })).toBeInTheDocument();
  });

  it('offers only what the role may do', async () => {
    await open('/couples/sam-alex', {
      couple: () => couple({ mayLead: false }),
      viewer: () => viewer({ permissions: ['couples:read'] }),
    });
    expect(
      within(screen.getByRole('main'))
        .queryAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual([]);
  });
});

describe('a partner’s page', () => {
  const answered = (change: Parameters<typeof task>[0] = {}) =>
    couple({
      assignments: [
        {
          ...couple().assignments[0]!,
          tasks: [
            task({ state: 'reviewed', responseId: 'r1', reviewedAt: '2026-11-21T10:00:00Z', ...change }),
          ],
        },
      ],
    });

  it('gets a new link, shown or by mail, when no step is open', async () => {
    const asked: unknown[] = [];
    const { user } = await open('/couples/sam-alex', {
      couple: () => answered({ links: [] }),
      mailPageLink: ({ input }: { input: { partnerId: string } }) => {
        asked.push(input.partnerId);
        return answered({
          links: [],
          messages: [
            {
              id: 'note',
              kind: 'pageLink',
              state: 'waiting',
              dueAt: '2026-11-23T18:00:00Z',
              settledAt: null,
              problem: null,
              acknowledgedAt: null,
            },
          ],
        });
      },
      mintPageLink: () => ({
        linkId: 'l9',
        taskId: 'task-sam',
        partnerId: 'sam',
        url: 'https://links.example/t#token',
        code: 'ABCD-EFGH-JKLM',
        expiresAt: '2026-12-07T10:00:00Z',
        hasPin: true,
      }),
    });
    expect(partner('Sam')).toHaveTextContent('No working link to their page');
    const choose = async () => {
      await user.click(screen.getByRole('button', { name: 'More about Sam' }));
      await user.click(await screen.findByRole('menuitem', { name: 'New link to Sam’s page' }));
      return screen.findByRole('dialog', { name: 'New link to Sam’s page' });
    };
    await user.click(within(await choose()).getByRole('button', { name: 'Send it by mail' }));
    await waitFor(() =>
      expect(partner('Sam')).toHaveTextContent('Note about their page leaves 23 Nov, 18:00'),
    );
    expect(asked).toEqual(['sam']);
    await user.click(within(await choose()).getByRole('button', { name: 'Make the link' }));
    expect(await screen.findByLabelText('Address for Sam')).toHaveValue('https://links.example/t#token');
  });
});

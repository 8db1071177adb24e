import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { couple, exercise, viewer } from '../../testing/people';
import { show } from '../../testing/show';

interface Asked {
  readonly partnerIds: string[];
  readonly dueOn: string | null;
  readonly message: string | null;
  readonly confirmedReasons: string[];
  readonly clientMutationId: string;
}
const minted = (partnerId: string) => ({
  linkId: `link-${partnerId}`,
  taskId: `task-${partnerId}`,
  partnerId,
  url: `http://127.0.0.1/t#${partnerId}`,
  code: '7KQ2-M0XW-9TBE',
  expiresAt: '2026-12-07T10:00:00Z',
  hasPin: false,
});
const grounding = exercise({
  key: 'T26',
  title: 'Grounding practice',
  audience: 'each',
  stages: ['S3'],
  reasonsToHold: [],
});
const server = (asked: Asked[], change: object = {}) => ({
  couple: () => couple(),
  exercises: () => [grounding, exercise()],
  exercise: ({ key }: { key: string }) => (key === 'T26' ? grounding : exercise()),
  assignExercise: ({ input }: { input: Asked }) => {
    asked.push(input);
    return {
      coupleId: 'sam-alex',
      assignmentId: 'new',
      taskIds: input.partnerIds.map((id) => `task-${id}`),
      links: input.partnerIds.map(minted),
      mailed: [],
    };
  },
  ...change,
});
const openDialog = async (...args: Parameters<typeof show>) => {
  const shown = show(...args);
  await shown.user.click(await screen.findByRole('button', { name: 'Assign' }));
  await screen.findByRole('dialog', { name: 'Assign to Sam and Alex' });
  await screen.findByRole('button', { name: /^In my own words/ });
  return shown;
};

describe('assigning an exercise', () => {
  it('takes three presses for a known one', async () => {
    const asked: Asked[] = [];
    const { user } = show('/couples/sam-alex', server(asked));
    await user.click(await screen.findByRole('button', { name: 'Assign' }));
    await user.click(await screen.findByRole('button', { name: /^In my own words/ }));
    await user.click(await screen.findByRole('button', { name: 'None of these applies. Assign' }));
    expect(await screen.findByRole('dialog', { name: 'Assigned' })).toBeInTheDocument();
    expect(asked).toEqual([
      expect.objectContaining({
        coupleId: 'sam-alex',
        exerciseKey: 'T09',
        // Sam was injured, and the exercise is made for the injured partner.
        partnerIds: ['sam'],
        dueOn: '2026-11-29',
        message: 'Take your time with this.',
        confirmedReasons: ['fear', 'crisis'],
      }),
    ]);
  });

  it('takes a few keys: the words typed find it, Enter chooses it, Ctrl+Enter assigns it', async () => {
    const asked: Asked[] = [];
    const { user } = show('/couples/sam-alex', server(asked));
    await screen.findByRole('button', { name: 'Assign' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.type(await screen.findByRole('searchbox', { name: 'Search exercises' }), 'own{Enter}');
    await screen.findByRole('button', { name: 'None of these applies. Assign' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('dialog', { name: 'Assigned' })).toBeInTheDocument();
    expect(asked).toHaveLength(1);
  });

  it('puts the exercises for the couple’s stage first', async () => {
    await openDialog('/couples/sam-alex', server([]));
    const groups = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    expect(groups).toEqual(expect.arrayContaining(['For the stage “Stabilise & account”', 'Others']));
    const fitting = screen.getByRole('region', { name: /^For the stage/ });
    expect(within(fitting).getByRole('button', { name: /^In my own words/ })).toBeInTheDocument();
    expect(within(fitting).queryByRole('button', { name: /^Grounding practice/ })).not.toBeInTheDocument();
  });

  it('lists the reasons to hold, each of them, before the press that denies them', async () => {
    const { user } = await openDialog('/couples/sam-alex', server([]));
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    const reasons = await screen.findByRole('region', { name: 'Hold this exercise if' });
    expect(
      within(reasons)
        .getAllByRole('listitem')
        .map((reason) => reason.textContent),
    ).toEqual(['One partner is afraid of the other.', 'One partner is in an acute crisis.']);
    expect(screen.getByRole('button', { name: 'None of these applies. Assign' })).toHaveAccessibleDescription(
      'Hold this exercise if',
    );
  });

  it('previews the exercise with the clinician’s words, as the partner will see it', async () => {
    const { user } = await openDialog('/couples/sam-alex', server([]));
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    const preview = await screen.findByRole('group', { name: 'Preview, nothing is saved' });
    const message = screen.getByLabelText('Your message');
    await user.clear(message);
    await user.type(message, 'Start small.');
    expect(within(preview).getByText('Start small.')).toBeInTheDocument();
    expect(
      within(preview).getByText('Putting it into words can make it easier to carry.'),
    ).toBeInTheDocument();
  });

  it('gives each partner a link of their own, and says who has no PIN yet', async () => {
    const asked: Asked[] = [];
    const { user } = await openDialog(
      '/couples/sam-alex',
      server(asked, { makePin: () => ({ partnerId: 'sam', pin: '111222', madeAt: '2026-11-23T12:00:00Z' }) }),
    );
    await user.click(screen.getByRole('button', { name: /^Grounding practice/ }));
    expect(await screen.findByRole('checkbox', { name: 'Sam' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Alex' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'No due day' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Assign' }));
    const sam = await screen.findByRole('region', { name: 'Link for Sam' });
    const alex = screen.getByRole('region', { name: 'Link for Alex' });
    expect(within(sam).getByLabelText('Address for Sam')).toHaveValue('http://127.0.0.1/t#sam');
    expect(sam).toHaveTextContent('Sam has no PIN yet.');
    expect(alex).not.toHaveTextContent('no PIN');
    expect(alex).toHaveTextContent('Alex is not to be contacted. Hand this over in session.');
    expect(asked[0]).toMatchObject({ partnerIds: ['sam', 'alex'], dueOn: null, confirmedReasons: [] });
    await user.click(within(sam).getByRole('button', { name: 'Make a PIN' }));
    await user.click(
      within(await screen.findByRole('dialog', { name: 'PIN for Sam' })).getByRole('button', {
        name: 'Make a PIN',
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Done, hide it' }));
    await waitFor(() => expect(sam).not.toHaveTextContent('no PIN'));
  });

  it('needs somebody to assign it to', async () => {
    const asked: Asked[] = [];
    const { user } = await openDialog(
      '/couples/sam-alex',
      server(asked, { couple: () => couple({ ruptures: [] }) }),
    );
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    await user.click(await screen.findByRole('button', { name: 'None of these applies. Assign' }));
    expect(await screen.findByText('Choose at least one of them.')).toBeInTheDocument();
    expect(asked).toEqual([]);
  });

  it('keeps everything when it could not be assigned, and does it once when tried again', async () => {
    const asked: Asked[] = [];
    const { user } = await openDialog(
      '/couples/sam-alex',
      server([], {
        assignExercise: ({ input }: { input: Asked }) => {
          asked.push(input);
          return asked.length === 1
            ? refuse('INTERNAL', 'Something went wrong on our side.', { reference: '77aa' })
            : {
                coupleId: 'sam-alex',
                assignmentId: 'new',
                taskIds: ['task-sam'],
                links: [minted('sam')],
                mailed: [],
              };
        },
      }),
    );
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    await user.type(await screen.findByLabelText('Your message'), ' No hurry.');
    await user.click(screen.getByRole('button', { name: 'None of these applies. Assign' }));
    expect(await screen.findByText('If you ask for help, quote 77aa.')).toBeInTheDocument();
    expect(screen.getByLabelText('Your message')).toHaveValue('Take your time with this. No hurry.');
    await user.click(screen.getByRole('button', { name: 'None of these applies. Assign' }));
    await screen.findByRole('dialog', { name: 'Assigned' });
    expect(asked[1]?.clientMutationId).toBe(asked[0]?.clientMutationId);
  });

  it('says at the due day what is wrong with it, and at the words that no more fit', async () => {
    const fields = [{ path: 'dueOn', message: 'Please choose a day that makes sense here.' }];
    const { user } = await openDialog(
      '/couples/sam-alex',
      server([], { assignExercise: () => refuse('INVALID', 'Some fields need another look.', { fields }) }),
    );
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    const message = await screen.findByRole('textbox', { name: 'Your message' });
    await user.clear(message);
    await user.click(message);
    await user.paste('a'.repeat(1200));
    expect(screen.getByText('This is full: it takes 1000 characters.')).toBeInTheDocument();
    const day = screen.getByLabelText('Due day', { selector: 'input' });
    fireEvent.change(day, { target: { value: '9999-12-31' } });
    await user.click(screen.getByRole('button', { name: 'None of these applies. Assign' }));
    expect(await screen.findByText('Please choose a day that makes sense here.')).toBeInTheDocument();
    expect(day).toHaveAccessibleDescription('Please choose a day that makes sense here.');
    expect(message).toHaveValue('a'.repeat(1000));
  });

  it('keeps the words written for one exercise while another is looked at', async () => {
    const { user } = await openDialog('/couples/sam-alex', server([]));
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    await user.type(await screen.findByLabelText('Your message'), ' No hurry.');
    await user.click(screen.getByRole('button', { name: 'Choose another' }));
    await user.click(await screen.findByRole('button', { name: /^Grounding practice/ }));
    expect(await screen.findByLabelText('Your message')).toHaveValue('Take your time with this.');
    await user.click(screen.getByRole('button', { name: 'Choose another' }));
    await user.click(await screen.findByRole('button', { name: /^In my own words/ }));
    expect(await screen.findByLabelText('Your message')).toHaveValue('Take your time with this. No hurry.');
  });

  it('sends a note by mail unless told otherwise, says when it leaves, and takes it back on undo', async () => {
    const asked: (Asked & { delivery?: string })[] = [];
    const cancelled: string[] = [];
    const { user } = await openDialog(
      '/couples/sam-alex',
      server([], {
        assignExercise: ({ input }: { input: Asked }) => {
          asked.push(input);
          return {
            coupleId: 'sam-alex',
            assignmentId: 'new',
            taskIds: ['task-new'],
            links: [],
            mailed: [{ partnerId: 'sam', sendAt: '2026-11-23T18:00:00Z' }],
          };
        },
        cancelTask: ({ input }: { input: { taskId: string } }) => {
          cancelled.push(input.taskId);
          return couple();
        },
      }),
    );
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    expect(await screen.findByText(/^Sam: a note by mail/)).toBeInTheDocument();
    expect(screen.getByText(/^Sam has no PIN yet/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'None of these applies. Assign' }));
    expect(await screen.findByText(/^The note to Sam leaves/)).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(asked[0]).toMatchObject({ delivery: 'mail' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Taken back. Nobody hears of it.')).toBeInTheDocument();
    expect(cancelled).toEqual(['task-new']);
  });

  it('says so when the note had left before it was taken back', async () => {
    const [assignment, ...others] = couple().assignments;
    const note = {
      id: 'note',
      kind: 'stepAssigned' as const,
      state: 'sent' as const,
      dueAt: '2026-11-23T18:00:00Z',
      settledAt: '2026-11-23T18:00:01Z',
      problem: null,
      acknowledgedAt: null,
    };
    const task = {
      ...assignment!.tasks[0]!,
      id: 'task-new',
      state: 'cancelled' as const,
      messages: [note],
    };
    const { user } = await openDialog(
      '/couples/sam-alex',
      server([], {
        assignExercise: () => ({
          coupleId: 'sam-alex',
          assignmentId: 'new',
          taskIds: ['task-new'],
          links: [],
          mailed: [{ partnerId: 'sam', sendAt: '2026-11-23T18:00:00Z' }],
        }),
        cancelTask: () => couple({ assignments: [{ ...assignment!, tasks: [task] }, ...others] }),
      }),
    );
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    await user.click(await screen.findByRole('button', { name: 'None of these applies. Assign' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^The step is taken back\. A note had left already/)).toBeInTheDocument();
  });

  it('hands a link over in session when that is chosen', async () => {
    const asked: (Asked & { delivery?: string })[] = [];
    const { user } = await openDialog('/couples/sam-alex', server(asked));
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    await user.click(await screen.findByRole('radio', { name: 'Link or code, in session' }));
    expect(screen.getByText('Sam: you copy the link or show the code.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'None of these applies. Assign' }));
    await screen.findByRole('dialog', { name: 'Assigned' });
    expect(asked[0]).toMatchObject({ delivery: 'link' });
  });

  it('says what a mailbox of both means, when a note is to go there: the other may read it, and no reminder follows', async () => {
    const { user } = await openDialog(
      '/couples/sam-alex',
      server([], { couple: () => couple({ sharedEmail: true }) }),
    );
    await user.click(screen.getByRole('button', { name: /^In my own words/ }));
    await user.click(await screen.findByRole('radio', { name: 'By mail' }));
    expect(screen.getByText(/the other could read Sam’s note .* No reminder follows/)).toBeInTheDocument();
  });

  it('is not offered to who may not assign', async () => {
    show('/couples/sam-alex', {
      couple: () => couple(),
      viewer: () => viewer({ permissions: ['couples:read', 'exercises:read'] }),
    });
    await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
    expect(screen.queryByRole('button', { name: 'Assign' })).not.toBeInTheDocument();
  });
});

import { jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { caseload, couple, viewer } from '../../testing/people';
import { response } from '../../testing/response';
import { show } from '../../testing/show';
import { today, waiting } from '../../testing/waiting';
import { kindsInOrder } from './today-rows';

interface About {
  readonly reason?: string | null;
  readonly rows: readonly { readonly subjectId: string }[];
}

/** A server that keeps the list, as the real one does. */
const server = (start = today()) => {
  const asked: object[] = [];
  let list = start;
  const without = ({ rows }: About) =>
    list.rows.filter(({ subjectId }) => !rows.some((row) => row.subjectId === subjectId));
  const act = (change: (input: About) => typeof list) => (args: { input: About }) => {
    asked.push(args.input);
    return (list = change(args.input));
  };
  return {
    asked,
    arrive: (next: typeof list) => (list = next),
    answers: {
      today: () => list,
      todayNow: () => list,
      finishRows: act((input) => today({ rows: without(input) })),
      snoozeRows: act((input) =>
        today({
          rows: without(input),
          snoozed: input.rows.map(({ subjectId }) =>
            waiting({
              subjectId,
              snoozedUntil: '2026-11-24T06:00:00Z',
              snoozeReason: input.reason ?? null,
            }),
          ),
        }),
      ),
      unmarkRows: act(() => start),
      response: () => response(),
      couple: () => couple(),
    },
  };
};
const rows = () => screen.getAllByRole('button', { expanded: false }).filter((each) => 'row' in each.dataset);

describe('today', () => {
  it('says what waits, why and since when, with the one thing to do', async () => {
    show('/today', server().answers);
    const sam = (await screen.findByText('Sam and Alex')).closest('li')!;
    expect(sam).toHaveTextContent('Sam answered “In my own words”');
    expect(within(sam).getByRole('link', { name: 'Read' })).toHaveAttribute('href', '/responses/response');
    const quiet = screen.getByText('Mira and Jonas').closest('li')!;
    expect(quiet).toHaveTextContent(/Nothing from either of them for \d+ days/);
    expect(within(quiet).getByRole('link', { name: 'Assign' })).toHaveAttribute(
      'href',
      '/couples/mira-jonas?assign=choose',
    );
    expect(screen.getByText('2 couples need a look')).toBeInTheDocument();
    expect(screen.getByText('Answers are not watched in real time.')).toBeInTheDocument();
    expect(document.title).toBe('Today · Groundwork');
  });

  it.each([
    ['linkLocked', 'Sam’s link to “In my own words” is locked after wrong PINs', 'Make a new link'],
    [
      'messageUndelivered',
      'The mail to Sam about “In my own words” could not be delivered',
      'Open the couple',
    ],
    ['responseNew', 'Sam answered “In my own words”', 'Read'],
    [
      'pastDue',
      '“In my own words” is past the date you chose, Sun 29 Nov. Ask Sam in session',
      'Open the couple',
    ],
    ['dueToday', 'Sam has until today for “In my own words”', 'Open the couple'],
    [
      'roundWaiting',
      'You asked Sam for “In my own words” once more 5 days ago. It has not come back yet',
      'Open the couple',
    ],
    ['coupleQuiet', 'Nothing from either of them for 5 days', 'Assign'],
  ] as const)(
    'gives the reason of %s in words, one thing to do, and its rule',
    async (kind, reason, does) => {
      const at = new Date(Date.now() - 5.5 * 86_400_000).toISOString();
      const { user } = show('/today', server(today({ rows: [waiting({ kind, at })] })).answers);
      const row = (await screen.findByText('Sam and Alex')).closest('li')!;
      expect(row).toHaveTextContent(reason);
      expect(
        within(row)
          .getAllByRole('link')
          .map((link) => link.textContent),
      ).toEqual([does]);
      await user.click(screen.getByRole('button', { name: 'Why this order?' }));
      expect(screen.getAllByRole('listitem').filter((each) => each.closest('ol'))).toHaveLength(
        kindsInOrder.length,
      );
    },
  );

  it('is where a clinician begins', async () => {
    const { router } = show('/', server().answers);
    await screen.findByRole('heading', { level: 1, name: 'Today' });
    expect(router.state.location.pathname).toBe('/today');
  });

  it('shows its rules', async () => {
    const { user } = show('/today', server().answers);
    await user.click(await screen.findByRole('button', { name: 'Why this order?' }));
    expect(screen.getByText(/^A locked link: a partner can’t get in/)).toBeInTheDocument();
  });

  it('takes a row away at once when it is done, moves on to the next, and brings it back on Undo', async () => {
    const { asked, answers } = server();
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((done) => (answer = done));
    const { user } = show('/today', {
      ...answers,
      finishRows: async (args: { input: About }) => {
        await slow;
        return answers.finishRows(args);
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Done: Sam and Alex/ }));
    expect(screen.queryByText('Sam and Alex')).not.toBeInTheDocument();
    expect(asked).toEqual([]);
    expect(screen.getByRole('button', { name: /^Mira and Jonas/ })).toHaveFocus();
    expect(screen.getByText('1 couple needs a look')).toBeInTheDocument();
    answer();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Sam and Alex')).toBeInTheDocument();
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({ rows: [{ kind: 'responseNew', subjectId: 'response' }] });
  });

  it('takes one row with a double click, not the one that moves up, too', async () => {
    const { asked, answers } = server();
    const { user } = show('/today', answers);
    await user.click(await screen.findByRole('button', { name: /^Done: Sam and Alex/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Done: Mira and Jonas/ }), { detail: 2 });
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.getByText('Mira and Jonas')).toBeInTheDocument();
  });

  it('brings a row back, and says so, when the server could not be told', async () => {
    const { answers } = server();
    const { user } = show('/today', {
      ...answers,
      finishRows: () => refuse('INTERNAL', 'Something went wrong on our side.'),
    });
    await user.click(await screen.findByRole('button', { name: /^Done: Sam and Alex/ }));
    expect(
      await screen.findByText(/^That did not reach the server, and the row is back/),
    ).toBeInTheDocument();
    expect(screen.getByText('Sam and Alex')).toBeInTheDocument();
  });

  it('puts a row off until tomorrow, keeps it within reach, and brings it back', async () => {
    const { asked, answers } = server();
    const { user } = show('/today', answers);
    await user.click(await screen.findByRole('button', { name: /^Put off: Sam and Alex/ }));
    await user.click(screen.getByRole('button', { name: 'Until tomorrow' }));
    await waitFor(() =>
      expect(asked).toMatchObject([{ rows: [{ subjectId: 'response' }], on: '2026-11-24' }]),
    );
    await user.click(screen.getByText('Put off (1)'));
    await user.click(screen.getByRole('button', { name: /^Bring back: Sam and Alex/ }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(await screen.findByRole('button', { name: /^Done: Sam and Alex/ })).toBeInTheDocument();
  });

  it('puts a row off with a word on why, and shows it beside the row', async () => {
    const { asked, answers } = server();
    const { user } = show('/today', answers);
    await user.click(await screen.findByRole('button', { name: /^Put off: Sam and Alex/ }));
    await user.type(screen.getByRole('textbox', { name: /^Why/ }), ' after their talk ');
    await user.click(screen.getByRole('button', { name: 'Until tomorrow' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({ on: '2026-11-24', reason: 'after their talk' });
    await user.click(screen.getByText('Put off (1)'));
    expect(screen.getByText('You wrote: after their talk')).toBeInTheDocument();
  });

  it('does several rows at once, and brings all of them back on one Undo', async () => {
    const { asked, answers } = server();
    const { user } = show('/today', answers);
    await user.click(await screen.findByRole('button', { name: 'Choose several' }));
    const acts = screen.getByRole('group', { name: 'What to do with the chosen rows' });
    expect(within(acts).getByRole('button', { name: 'Done' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: /^Choose: Mira and Jonas/ }));
    expect(within(acts).getByRole('status')).toHaveTextContent('1 chosen');
    await user.click(within(acts).getByRole('button', { name: 'All in view' }));
    expect(within(acts).getByRole('status')).toHaveTextContent('2 chosen');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('2 rows are done.')).toBeInTheDocument();
    expect(screen.queryByText('Sam and Alex')).not.toBeInTheDocument();
    expect(asked).toMatchObject([{ rows: [{ subjectId: 'response' }, { subjectId: 'mira-jonas' }] }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Sam and Alex')).toBeInTheDocument();
    expect(screen.getByText('Mira and Jonas')).toBeInTheDocument();
  });

  it('chooses with keys alone, puts off what is chosen, and stops with Esc', async () => {
    const { asked, answers } = server();
    const { user } = show('/today', answers);
    const choose = await screen.findByRole('button', { name: 'Choose several' });
    await user.click(choose);
    screen.getByRole('checkbox', { name: /^Choose: Sam and Alex/ }).focus();
    await user.keyboard('{ArrowDown} ');
    expect(screen.getByRole('checkbox', { name: /^Choose: Mira and Jonas/ })).toBeChecked();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(choose).toHaveFocus();
    await user.keyboard(' ');
    await user.click(screen.getByRole('checkbox', { name: /^Choose: Mira and Jonas/ }));
    await user.click(screen.getByRole('button', { name: 'Put off' }));
    await user.click(screen.getByRole('button', { name: 'Until tomorrow' }));
    await waitFor(() =>
      expect(asked).toMatchObject([{ rows: [{ subjectId: 'mira-jonas' }], on: '2026-11-24' }]),
    );
    expect(screen.getByRole('button', { name: /^Sam and Alex/ })).toBeInTheDocument();
  });

  it('puts a row off until this evening', async () => {
    const { asked, answers } = server();
    const { user } = show('/today', answers);
    await user.click(await screen.findByRole('button', { name: /^Put off: Sam and Alex/ }));
    await user.click(screen.getByRole('button', { name: 'Until this evening' }));
    await waitFor(() => expect(asked).toMatchObject([{ on: null }]));
    expect(await screen.findByText('Put off until this evening.')).toBeInTheDocument();
  });

  it('offers no evening that is here already', async () => {
    const { user } = show('/today', server(today({ beforeEvening: false })).answers);
    await user.click(await screen.findByRole('button', { name: /^Put off: Mira/ }));
    expect(screen.getByRole('button', { name: 'Until tomorrow' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Until this evening' })).not.toBeInTheDocument();
  });

  it('shows twelve rows, and the others on demand', async () => {
    const many = Array.from({ length: 15 }, (_, at) =>
      waiting({ subjectId: `r${at}`, coupleNames: [`P${at}`, 'Q'] }),
    );
    const { user } = show('/today', server(today({ rows: many, total: 130 })).answers);
    await screen.findByText('P0 and Q');
    expect(rows()).toHaveLength(12);
    await user.click(screen.getByRole('button', { name: 'Later (118)' }));
    expect(rows()).toHaveLength(15);
    expect(screen.getByText('115 more come up as you get through these.')).toBeInTheDocument();
  });

  it('says that nothing waits, and how many couples are in care', async () => {
    show('/today', server(today({ rows: [] })).answers);
    expect(
      await screen.findByText('Nothing needs you right now. 14 couples in your care.'),
    ).toBeInTheDocument();
  });

  it('leads to a first couple where there is none', async () => {
    show('/today', server(today({ rows: [], inCare: 0 })).answers);
    expect(await screen.findByRole('link', { name: 'Add a couple' })).toBeInTheDocument();
  });

  it('says what could not be shown, and tries again', async () => {
    let broken = true;
    const { user } = show('/today', {
      today: () => (broken ? refuse('INTERNAL', 'Something went wrong on our side.') : today()),
    });
    expect(await screen.findByText('Something went wrong on our side.')).toBeInTheDocument();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Sam and Alex')).toBeInTheDocument();
  });

  it('is not for a role without couples', async () => {
    show('/', { viewer: () => viewer({ role: 'admin', permissions: ['exercises:read'] }) });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link', { name: 'Today' })).not.toBeInTheDocument();
  });
});

describe('with keys', () => {
  it('looks closer with Space, moves with the arrows, puts away with Esc, and acts with Enter', async () => {
    const { user, router } = show('/today', server().answers);
    const sam = await screen.findByRole('button', { name: /^Sam and Alex/ });
    sam.focus();
    await user.keyboard(' ');
    expect(await screen.findByText('I sleep again.')).toBeInTheDocument();
    expect(sam).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: /^Mira and Jonas/ })).toHaveFocus();
    expect(screen.getByRole('region', { name: 'Mira and Jonas' })).toHaveTextContent('Last sign');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Mira and Jonas' })).not.toBeInTheDocument();
    await user.keyboard('{Home}{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/responses/response'));
  });

  it('puts away the top layer alone with Esc: the palette first, then the closer look', async () => {
    const { user } = show('/today', { ...server().answers, exercises: () => [], caseload: () => caseload() });
    const sam = await screen.findByRole('button', { name: /^Sam and Alex/ });
    sam.focus();
    await user.keyboard(' ');
    expect(sam).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Control>}k{/Control}');
    const palette = await screen.findByRole('combobox', { name: 'Search or do' });
    expect(sam).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(palette).not.toBeInTheDocument());
    await waitFor(() => expect(sam).toHaveFocus());
    expect(sam).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Escape}');
    expect(sam).toHaveAttribute('aria-expanded', 'false');
  });

  it('does the top row’s act with Ctrl and Enter', async () => {
    const { user, router } = show('/today', server().answers);
    await screen.findByText('Sam and Alex');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/responses/response'));
  });
});

describe('fresh by itself', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());
  const nextLook = () => act(() => jest.advanceTimersByTimeAsync(4500));

  it('shows what has come within five seconds, while the page is seen', async () => {
    const { answers, arrive } = server(today({ rows: [] }));
    show('/today', answers);
    await screen.findByText(/^Nothing needs you right now/);
    arrive(today());
    await nextLook();
    expect(await screen.findByText('Sam and Alex')).toBeInTheDocument();
    const state = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    arrive(today({ rows: [] }));
    await nextLook();
    expect(screen.getByText('Sam and Alex')).toBeInTheDocument();
    state.mockRestore();
  });

  it('says of a row that is there already what is new about it', async () => {
    const { answers, arrive } = server();
    show('/today', answers);
    const sam = (await screen.findByText('Sam and Alex')).closest('li')!;
    const [first, ...others] = today().rows;
    arrive(today({ rows: [{ ...first!, exerciseTitle: 'In plain facts' }, ...others] }));
    await nextLook();
    await waitFor(() => expect(sam).toHaveTextContent('Sam answered “In plain facts”'));
  });

  it('keeps the list when it can’t look, and says when it was read', async () => {
    const { answers } = server();
    show('/today', { ...answers, todayNow: () => refuse('INTERNAL', 'Something went wrong on our side.') });
    await screen.findByText('Sam and Alex');
    await nextLook();
    expect(await screen.findByText('This was read at 12:00. We keep trying.')).toBeInTheDocument();
    expect(screen.getByText('Sam and Alex')).toBeInTheDocument();
  });
});

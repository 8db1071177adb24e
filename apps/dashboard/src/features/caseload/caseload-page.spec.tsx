import { act, screen, waitFor, within } from '@testing-library/react';
import type { CaseloadQueryVariables } from '../../generated/graphql';
import { refuse } from '../../testing/answering';
import { caseload, newsItem, row, viewer } from '../../testing/people';
import { show } from '../../testing/show';

const asked: CaseloadQueryVariables['filter'][] = [];
const answer = (change: Parameters<typeof caseload>[0] = {}) => ({
  caseload: ({ filter }: CaseloadQueryVariables) => {
    asked.push(filter);
    return caseload(change);
  },
});
const lastAsked = () => asked.at(-1);
beforeEach(() => {
  asked.length = 0;
});

describe('the caseload', () => {
  it('shows what is new since the last visit, then every couple', async () => {
    show('/couples', answer());
    const news = await screen.findByRole('region', { name: /^New for you\. Your last visit: 20 Nov/ });
    expect(within(news).getByRole('link', { name: /Sam sent “In my own words”/ })).toHaveAttribute(
      'href',
      '/responses/response',
    );
    const rows = within(screen.getByRole('table', { name: 'Caseload' })).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent('Sam and AlexStabilise & accountActiveDana Whitfield2 open');
    expect(rows[1]).toHaveTextContent('1 new');
    expect(rows[2]).not.toHaveTextContent('new');
    expect(document.title).toBe('Couples · Groundwork');
  });

  it('searches by name, keeps the search in the address and clears it in one press', async () => {
    const { user, router } = show('/couples', {
      caseload: ({ filter }: CaseloadQueryVariables) => {
        asked.push(filter);
        return filter.search ? caseload({ total: 0, rows: [] }) : caseload();
      },
    });
    await user.type(await screen.findByRole('searchbox', { name: 'Search by name' }), 'zoe');
    expect(await screen.findByText('No couple matches this.')).toBeInTheDocument();
    expect(router.state.location.search).toBe('?q=zoe');
    await user.click(screen.getByRole('button', { name: 'Show all couples' }));
    expect(await screen.findByRole('link', { name: 'Mira and Jonas' })).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveValue('');
    // The list, the search, the list again: each asked once.
    expect(asked.map(({ search }) => search)).toEqual([null, 'zoe', null]);
  });

  it('filters by stage and status, and sorts', async () => {
    const { user } = show('/couples?status=paused', answer());
    await user.click(await screen.findByRole('button', { name: 'Stage' }));
    await user.click(screen.getByRole('checkbox', { name: 'Rebuild' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'By name');
    await waitFor(() =>
      expect(lastAsked()).toMatchObject({ stages: ['S3'], statuses: ['paused'], sort: 'name', page: 1 }),
    );
    expect(screen.getByRole('button', { name: 'Status: Paused' })).toBeInTheDocument();
  });

  it('shows the same list again from its address', async () => {
    show('/couples?q=sam&stage=S1,S2&sort=dueOn&page=3', answer({ total: 500 }));
    await screen.findByRole('table');
    expect(lastAsked()).toMatchObject({ search: 'sam', stages: ['S1', 'S2'], sort: 'dueOn', page: 3 });
    expect(screen.getByText('101–150 of 500')).toBeInTheDocument();
  });

  it('pages through a long list', async () => {
    const { user, router } = show('/couples', answer({ total: 120 }));
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    expect(router.state.location.search).toBe('?page=2');
    await waitFor(() => expect(lastAsked()).toMatchObject({ page: 2, pageSize: 50 }));
  });

  it('moves between rows with the arrow keys and opens one with Enter', async () => {
    const { user, router } = show('/couples', answer());
    const [first, second] = [
      await screen.findByRole('link', { name: 'Sam and Alex' }),
      screen.getByRole('link', { name: 'Mira and Jonas' }),
    ];
    first.focus();
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await user.keyboard('{ArrowDown}{Home}');
    expect(first).toHaveFocus();
    await user.keyboard('{End}{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/couples/mira-jonas'));
    await screen.findByRole('alert');
  });

  it('keeps a long list of news short until asked', async () => {
    const news = Array.from({ length: 7 }, (_, at) =>
      newsItem({ responseId: `r${at}`, partnerName: `P${at}` }),
    );
    const { user } = show('/couples', answer({ news }));
    const block = await screen.findByRole('region', { name: /^New for you/ });
    expect(within(block).getAllByRole('listitem')).toHaveLength(4);
    await user.click(within(block).getByRole('button', { name: 'Show all 7' }));
    expect(within(block).getAllByRole('listitem')).toHaveLength(7);
  });

  it('says so when nothing is new, and when there is no couple yet', async () => {
    show('/couples', answer({ inCare: 0, total: 0, rows: [], news: [], lastVisitAt: null }));
    expect(await screen.findByText(/^No couple is in your care/)).toBeInTheDocument();
    expect(screen.getByText(/^Nothing new/)).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('offers to add a couple only to who may', async () => {
    show('/couples', {
      ...answer({ rows: [row()] }),
      viewer: () => viewer({ permissions: ['couples:read'] }),
    });
    await screen.findByRole('table');
    expect(screen.queryByRole('link', { name: 'Add a couple' })).not.toBeInTheDocument();
  });

  it('says what failed, what to quote, and tries again', async () => {
    let broken = true;
    const { user } = show('/couples', {
      caseload: () =>
        broken ? refuse('INTERNAL', 'Something went wrong on our side.', { reference: '4f2a' }) : caseload(),
    });
    expect(await screen.findByText('Something went wrong on our side.')).toBeInTheDocument();
    expect(screen.getByText('If you ask for help, quote 4f2a.')).toBeInTheDocument();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });

  it('keeps the list when a fresh look fails, and says when it was read', async () => {
    let broken = false;
    const { client } = show('/couples', {
      caseload: () => (broken ? refuse('INTERNAL', 'Something went wrong on our side.') : caseload()),
    });
    await screen.findByRole('table');
    broken = true;
    await act(() => client.refetchQueries({ include: ['Caseload'] }).catch(() => undefined));
    expect(await screen.findByText(/^What you see was read at \d\d:\d\d\.$/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Mira and Jonas' })).toBeInTheDocument();
  });
});

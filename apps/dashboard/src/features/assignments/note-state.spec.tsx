import { jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { couple, task } from '../../testing/people';
import { show } from '../../testing/show';

const noted = (state: 'waiting' | 'sent', dueAt: string) => {
  const settledAt = state === 'sent' ? dueAt : null;
  const note = { id: 'note', kind: 'stepAssigned' as const, state, dueAt, settledAt };
  const messages = [{ ...note, problem: null, acknowledgedAt: null }];
  const assignment = couple().assignments[0]!;
  return couple({ assignments: [{ ...assignment, tasks: [task({ messages })] }] });
};

describe('a note that leaves soon', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  it('is said to be sent once it is, while the page stays open', async () => {
    const dueAt = new Date(Date.now() + 15_000).toISOString();
    let now = noted('waiting', dueAt);
    show('/couples/sam-alex', { couple: () => now });
    expect(await screen.findByText(/^Note leaves /)).toBeInTheDocument();
    now = noted('sent', dueAt);
    await act(() => jest.advanceTimersByTimeAsync(21_000));
    expect(await screen.findByText(/^Note sent /)).toBeInTheDocument();
  });
});

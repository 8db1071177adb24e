import { jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { caseload, newsItem, row, viewer } from '../../testing/people';
import { show } from '../../testing/show';

/** Milliseconds between two looks. */
const rhythm = 4000;

describe('news', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());
  const nextLook = () => act(() => jest.advanceTimersByTimeAsync(rhythm + 500));

  it('brings the open page up to date when a response arrives, and says so politely', async () => {
    let arrived = false;
    show('/couples', {
      caseload: () => caseload({ rows: [row({ newResponses: arrived ? 2 : 1 })] }),
      // The looks overlap: a response is in the answers of several.
      news: () => ({
        at: '2026-11-23T12:00:00Z',
        responses: arrived ? [newsItem({ partnerName: 'Alex' })] : [],
      }),
    });
    expect(await screen.findByText('1 new')).toBeInTheDocument();
    await nextLook();
    arrived = true;
    await nextLook();
    expect(await screen.findByText('2 new')).toBeInTheDocument();
    const toast = screen.getByText('Alex sent “In my own words”.');
    expect(toast.closest('[aria-live="polite"]')).not.toBeNull();
    await nextLook();
    expect(screen.getAllByText('Alex sent “In my own words”.')).toHaveLength(1);
  });

  it('reaches back behind the look before, so that a response that took a moment is told too', async () => {
    const since: string[] = [];
    show('/couples', {
      caseload: () => caseload(),
      news: (args: { since: string }) => (
        since.push(args.since),
        { at: '2026-11-23T12:00:00Z', responses: [] }
      ),
    });
    await screen.findByRole('table');
    await nextLook();
    await waitFor(() => expect(since.length).toBeGreaterThan(1));
    expect(Date.parse(since[1] ?? '')).toBeLessThan(Date.parse('2026-11-23T12:00:00Z') - 5000);
  });

  it('tells nothing of what was there before it first looked', async () => {
    show('/couples', {
      caseload: () => caseload(),
      news: () => ({ at: '2026-11-23T12:00:00Z', responses: [newsItem({ partnerName: 'Alex' })] }),
    });
    await screen.findByRole('table');
    await nextLook();
    await nextLook();
    expect(screen.queryByText('Alex sent “In my own words”.')).not.toBeInTheDocument();
  });

  it('does not look while the page is hidden', async () => {
    let looks = 0;
    show('/couples', {
      caseload: () => caseload(),
      news: () => ((looks += 1), { at: '2026-11-23T12:00:00Z', responses: [] }),
    });
    await screen.findByRole('table');
    await waitFor(() => expect(looks).toBe(1));
    const state = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await nextLook();
    await nextLook();
    expect(looks).toBe(1);
    state.mockReturnValue('visible');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(looks).toBe(2));
    state.mockRestore();
  });

  it('is not for who reads no responses', async () => {
    let looks = 0;
    show('/', {
      viewer: () => viewer({ role: 'admin', permissions: ['exercises:read'] }),
      news: () => ((looks += 1), { at: '2026-11-23T12:00:00Z', responses: [] }),
    });
    await screen.findByRole('heading', { level: 1 });
    await nextLook();
    expect(looks).toBe(0);
  });
});

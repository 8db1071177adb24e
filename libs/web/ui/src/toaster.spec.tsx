import { jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { show } from './testing/show';
import { dropToast, showToast } from './toast';
import { Toaster } from './toaster';

const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));

describe('a toast', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(async () => {
    await pass(20);
    jest.useRealTimers();
  });

  it('is read out politely and offers undo for ten seconds', async () => {
    let undone = 0;
    const user = show(<Toaster />);
    act(() => showToast({ text: 'Cancelled.', undo: () => (undone += 1) }));
    expect(screen.getByText('Cancelled.').closest('[aria-live="polite"]')).not.toBeNull();
    await pass(9);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undone).toBe(1);
    expect(screen.queryByText('Cancelled.')).not.toBeInTheDocument();
  });

  it('undoes with Ctrl and Z, once, and leaves those keys to a field', async () => {
    let undone = 0;
    const user = show(
      <>
        <Toaster />
        <textarea aria-label="Words" />
      </>,
    );
    act(() => showToast({ text: 'Cancelled.', undo: () => (undone += 1) }));
    const undo = () => user.keyboard('{Control>}z{/Control}');
    screen.getByRole('textbox').focus();
    await undo();
    expect(undone).toBe(0);
    screen.getByRole('textbox').blur();
    await undo();
    await undo();
    expect(undone).toBe(1);
    expect(screen.queryByText('Cancelled.')).not.toBeInTheDocument();
  });

  it('goes by itself, but not while somebody is on it', async () => {
    const user = show(<Toaster />);
    act(() => showToast({ text: 'Cancelled.', undo: () => undefined }));
    await user.tab();
    await pass(30);
    expect(screen.getByText('Cancelled.')).toBeInTheDocument();
    act(() => (document.activeElement as HTMLElement).blur());
    await pass(11);
    expect(screen.queryByText('Cancelled.')).not.toBeInTheDocument();
  });

  it('gives way to what is said next of the same thing, and goes when that is true no more', () => {
    show(<Toaster />);
    act(() => {
      showToast({ about: 'a', text: 'Moved.', undo: () => undefined });
      showToast({ about: 'b', text: 'Offered.', undo: () => undefined });
      showToast({ text: 'Saved.' });
      showToast({ about: 'a', text: 'Back again.' });
    });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Offered.Undo',
      'Saved.',
      'Back again.',
    ]);
    act(() => dropToast('b'));
    expect(screen.queryByText('Offered.')).not.toBeInTheDocument();
    expect(screen.getByText('Saved.')).toBeInTheDocument();
  });

  it('makes room when there are many', () => {
    show(<Toaster />);
    act(() => ['One', 'Two', 'Three', 'Four'].forEach((text) => showToast({ text })));
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['Two', 'Three', 'Four']);
  });
});

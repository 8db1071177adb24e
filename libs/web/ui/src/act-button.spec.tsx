import { jest } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { ActButton } from './act-button';
import { show } from './testing/show';

describe('a button for something that takes a moment', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('can’t be pressed twice, keeps the focus, and shows progress only after a moment', async () => {
    let presses = 0;
    const Saving = () => {
      const [busy, setBusy] = useState(false);
      return (
        <ActButton busy={busy} onClick={() => ((presses += 1), setBusy(true))}>
          Save
        </ActButton>
      );
    };
    show(<Saving />);
    const button = screen.getByRole('button', { name: 'Save' });
    button.focus();
    fireEvent.click(button);
    fireEvent.click(button);
    expect(presses).toBe(1);
    expect(button).toHaveFocus();
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(button).not.toHaveAttribute('aria-busy');
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(button).toHaveAttribute('aria-busy', 'true');
  });

  it('does not submit its form a second time', () => {
    let submits = 0;
    show(
      <form onSubmit={(event) => (event.preventDefault(), (submits += 1))}>
        <ActButton busy type="submit">
          Save
        </ActButton>
      </form>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(submits).toBe(0);
  });
});

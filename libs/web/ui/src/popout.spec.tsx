import { screen } from '@testing-library/react';
import { FilterMenu } from './filter-menu';
import { show } from './testing/show';

const Two = () => (
  <>
    <FilterMenu
      label="Stage"
      options={[
        { value: 'a', label: 'First' },
        { value: 'b', label: 'Second' },
      ]}
      chosen={['b']}
      onChange={() => undefined}
    />
    <button>Elsewhere</button>
  </>
);

describe('a filter', () => {
  it('says what is chosen, opens, and gives the focus back on Esc', async () => {
    const user = show(<Two />);
    const opener = screen.getByRole('button', { name: 'Stage: Second' });
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    await user.click(opener);
    expect(screen.getByRole('checkbox', { name: 'Second' })).toBeChecked();
    await user.tab();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(opener).toHaveFocus();
  });

  it('closes when one presses elsewhere or tabs away', async () => {
    const user = show(<Two />);
    const opener = screen.getByRole('button', { name: 'Stage: Second' });
    await user.click(opener);
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    await user.click(opener);
    await user.tab();
    await user.tab();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

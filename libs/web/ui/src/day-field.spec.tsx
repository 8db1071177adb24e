import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { DayField } from './day-field';
import { show } from './testing/show';

const Due = () => {
  const [day, setDay] = useState('2026-11-29');
  return (
    <DayField
      label="Due day"
      value={day}
      onChange={setDay}
      quick={[
        { label: 'Tomorrow', day: '2026-11-24' },
        { label: 'No due day', day: '' },
      ]}
    />
  );
};

describe('a calendar day', () => {
  it('can be typed, or chosen in one press', async () => {
    const user = show(<Due />);
    const field = screen.getByLabelText('Due day', { selector: 'input' });
    await user.click(screen.getByRole('button', { name: 'Tomorrow' }));
    expect(field).toHaveValue('2026-11-24');
    expect(screen.getByRole('button', { name: 'Tomorrow' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: 'No due day' }));
    expect(field).toHaveValue('');
    fireEvent.change(field, { target: { value: '2026-12-01' } });
    expect(field).toHaveValue('2026-12-01');
    expect(screen.getByRole('button', { name: 'No due day' })).toHaveAttribute('aria-pressed', 'false');
  });

  it('is read out with what it is for and what is wrong with it', () => {
    show(
      <DayField
        label="Since"
        description="As they tell it"
        error="Please choose another day."
        onChange={() => undefined}
      />,
    );
    const field = screen.getByLabelText('Since', { selector: 'input' });
    expect(field).toHaveAccessibleDescription('Please choose another day. As they tell it');
    expect(field).toBeInvalid();
  });
});

import { screen } from '@testing-library/react';
import { useState } from 'react';
import { LongText } from './long-text';
import { show } from './testing/show';

const Note = () => {
  const [note, setNote] = useState('');
  return (
    <LongText
      label="Note"
      maxLength={10}
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
    />
  );
};

describe('a box for long words', () => {
  it('ends where it has to, and says so', async () => {
    const user = show(<Note />);
    const box = screen.getByLabelText('Note');
    await user.type(box, 'nine char');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await user.type(box, 's and more');
    expect(box).toHaveValue('nine chars');
    expect(screen.getByRole('status')).toHaveTextContent('This is full: it takes 10 characters.');
    await user.type(box, '{Backspace}');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

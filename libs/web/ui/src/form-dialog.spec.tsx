import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { FormDialog } from './form-dialog';
import { show } from './testing/show';
import { hasUnsaved } from './unsaved';

const Writing = ({ onSubmit = () => undefined }: { readonly onSubmit?: () => void }) => {
  const [open, setOpen] = useState(true);
  const [text, setText] = useState('');
  if (!open) return <p>closed</p>;
  return (
    <FormDialog
      title="Write"
      submit="Save"
      dirty={text !== ''}
      busy={false}
      trouble={null}
      onSubmit={onSubmit}
      onClose={() => setOpen(false)}
    >
      <input aria-label="Text" value={text} onChange={(event) => setText(event.currentTarget.value)} />
    </FormDialog>
  );
};

describe('a form in a dialog', () => {
  it('begins in its first field, not on the button that closes it', async () => {
    show(<Writing />);
    await waitFor(() => expect(screen.getByLabelText('Text')).toHaveFocus());
  });

  it('closes at once while nothing is typed', async () => {
    const user = show(<Writing />);
    await user.keyboard('{Escape}');
    expect(screen.getByText('closed')).toBeInTheDocument();
    expect(hasUnsaved()).toBe(false);
  });

  it('throws typed text away only when told to', async () => {
    const user = show(<Writing />);
    await user.type(screen.getByLabelText('Text'), 'Half a thought');
    expect(hasUnsaved()).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.getByRole('alert')).toHaveTextContent('What you typed has not been saved.');
    await user.click(screen.getByRole('button', { name: 'Keep writing' }));
    expect(screen.getByLabelText('Text')).toHaveValue('Half a thought');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Throw it away' }));
    expect(screen.getByText('closed')).toBeInTheDocument();
    expect(hasUnsaved()).toBe(false);
  });

  it('submits with its button and with Ctrl+Enter', async () => {
    let submits = 0;
    const user = show(<Writing onSubmit={() => (submits += 1)} />);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(submits).toBe(2);
  });
});

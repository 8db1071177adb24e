import { Menu } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { Dialog } from './dialog';
import { show } from './testing/show';

const Opened = ({ fromMenu = false }: { readonly fromMenu?: boolean }) => {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  return (
    <>
      {fromMenu ? (
        <Menu transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <button>More</button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpen(true)}>Write</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <button onClick={() => setOpen(true)}>Write</button>
      )}
      {open && (
        <Dialog title="A letter" view={sent ? 'sent' : ''} onClose={() => setOpen(false)}>
          {sent ? <p>On its way.</p> : <button onClick={() => setSent(true)}>Send</button>}
        </Dialog>
      )}
    </>
  );
};

const LeadingOn = () => {
  const [open, setOpen] = useState<'first' | 'second' | null>(null);
  return (
    <>
      <button onClick={() => setOpen('first')}>Search</button>
      {open === 'first' && (
        <Dialog title="A list" onClose={() => setOpen(null)}>
          <button onClick={() => setOpen('second')}>Write</button>
        </Dialog>
      )}
      {open === 'second' && <Dialog title="A letter" onClose={() => setOpen(null)} children={null} />}
    </>
  );
};

describe('the focus and a dialog', () => {
  it('goes back to the button that opened it', async () => {
    const user = show(<Opened />);
    await user.click(screen.getByRole('button', { name: 'Write' }));
    await waitFor(() => expect(screen.getByRole('dialog')).toContainElement(focused()));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Write' })).toHaveFocus());
  });

  it('goes back to the menu’s button when an entry of the menu opened it', async () => {
    const user = show(<Opened fromMenu />);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Write' }));
    await waitFor(() => expect(screen.getByRole('dialog')).toContainElement(focused()));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
  });

  it('goes to the title when the dialog shows something else', async () => {
    const user = show(<Opened />);
    await user.click(screen.getByRole('button', { name: 'Write' }));
    await user.click(await screen.findByRole('button', { name: 'Send' }));
    expect(screen.getByText('On its way.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'A letter' })).toHaveFocus();
  });

  it('goes back to what opened the first one, where that led on to another', async () => {
    const user = show(<LeadingOn />);
    await user.click(screen.getByRole('button', { name: 'Search' }));
    await user.click(await screen.findByRole('button', { name: 'Write' }));
    await screen.findByRole('dialog', { name: 'A letter' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Search' })).toHaveFocus());
  });
});

const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null;

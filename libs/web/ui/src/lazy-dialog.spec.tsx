import { screen } from '@testing-library/react';
import { useState } from 'react';
import { lazyDialog } from './lazy-dialog';
import { show } from './testing/show';
import { Toaster } from './toaster';

interface LetterProps {
  readonly onClose: () => void;
}
const Letter = () => <p>A letter</p>;

const Opened = ({ of: Dialog }: { readonly of: (props: LetterProps) => React.ReactNode }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Write</button>
      {open && <Dialog onClose={() => setOpen(false)} />}
      <Toaster />
    </>
  );
};

it('opens in the same moment once it is here', async () => {
  const user = show(<Opened of={lazyDialog<LetterProps>(async () => Letter, 'whenOpened')} />);
  await user.click(screen.getByRole('button', { name: 'Write' }));
  expect(await screen.findByText('A letter')).toBeInTheDocument();
});

it('that can’t be had says so and leaves the screen as it is; the next press asks again', async () => {
  let isOut = true;
  const load = async () => {
    if (isOut) throw new TypeError('Failed to fetch dynamically imported module');
    return Letter;
  };
  const user = show(<Opened of={lazyDialog<LetterProps>(load, 'whenOpened')} />);
  await user.click(screen.getByRole('button', { name: 'Write' }));
  expect(await screen.findByText(/^This can’t be opened right now/)).toBeInTheDocument();
  isOut = false;
  await user.click(screen.getByRole('button', { name: 'Write' }));
  expect(await screen.findByText('A letter')).toBeInTheDocument();
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useTypedMeanwhile } from './typed-meanwhile';

const Screen = ({ onAct }: { readonly onAct: () => void }) => {
  const [typed, setTyped] = useState('');
  const [isAwaited, setAwaited] = useState(false);
  useTypedMeanwhile(isAwaited, (character) => setTyped((before) => before + character));
  return (
    <>
      <button onClick={onAct}>Read</button>
      <button onClick={() => setAwaited(true)}>Ask</button>
      <button onClick={() => setAwaited(false)}>Come</button>
      <output>{typed}</output>
    </>
  );
};

it('keeps what is typed for what is on its way, and lets nothing beneath act on it', async () => {
  const acts: string[] = [];
  render(<Screen onAct={() => acts.push('read')} />);
  const user = userEvent.setup();
  await user.keyboard('x');
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  screen.getByRole('button', { name: 'Read' }).focus();
  await user.keyboard('cal{Enter} {Control>}a{/Control}');
  expect(screen.getByRole('status')).toHaveTextContent('cal');
  expect(acts).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Come' }));
  screen.getByRole('button', { name: 'Read' }).focus();
  await user.keyboard('{Enter}');
  expect(acts).toEqual(['read']);
});

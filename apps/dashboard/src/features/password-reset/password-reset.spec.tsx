import { screen } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { show } from '../../testing/show';

interface Asked {
  readonly input: { readonly email: string; readonly token: string; readonly password: string };
}
const over = () => refuse('REFUSED', 'This link was used, replaced by a newer one, or is too old.');

describe('a forgotten password', () => {
  it('leads from signing in to a form for the address, and says where to look', async () => {
    const asked: string[] = [];
    const { user } = show('/sign-in', {
      requestPasswordReset: ({ input }: Asked) => (asked.push(input.email), { ok: true }),
    });
    await user.click(await screen.findByRole('link', { name: 'Forgot your password?' }));
    await screen.findByRole('heading', { level: 1, name: 'Forgot your password?' });
    await user.click(screen.getByRole('button', { name: 'Send the link' }));
    expect(await screen.findByText('Enter your e-mail address.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('E-mail'), 'nia@example.org{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Look in your mailbox' })).toHaveFocus();
    expect(screen.getByText(/^If somebody signs in with nia@example.org,/)).toBeInTheDocument();
    expect(asked).toEqual(['nia@example.org']);
    await user.click(screen.getByRole('button', { name: 'Use another address' }));
    expect(await screen.findByLabelText('E-mail')).toHaveFocus();
  });

  it('keeps what was typed when it can’t be sent', async () => {
    const { user } = show('/forgot-password', {
      requestPasswordReset: () => refuse('REFUSED', 'Too many tries. Please wait 2 seconds and try again.'),
    });
    await user.type(await screen.findByLabelText('E-mail'), 'nia@example.org{Enter}');
    expect(await screen.findByText(/^Too many tries/)).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail')).toHaveValue('nia@example.org');
  });
});

describe('the link for a new password', () => {
  it('takes it, says why one won’t do, and leads to signing in', async () => {
    const asked: Asked['input'][] = [];
    const { user } = show('/new-password#the-token', {
      passwordReset: ({ token }: { token: string }) => (token === 'the-token' ? { ok: true } : over()),
      resetPassword: ({ input }: Asked) => {
        asked.push(input);
        return input.password === 'short'
          ? refuse('INVALID', 'Some fields need another look.', {
              fields: [{ path: 'password', message: 'Please use at least 12 characters.' }],
            })
          : { ok: true };
      },
    });
    const field = await screen.findByLabelText('New password');
    await user.type(field, 'short{Enter}');
    expect(await screen.findByText('Please use at least 12 characters.')).toBeInTheDocument();
    expect(field).toHaveValue('short');
    await user.clear(field);
    await user.type(field, 'a lamp above the harbour{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Your password is changed' })).toHaveFocus();
    expect(asked.at(-1)).toMatchObject({ token: 'the-token', password: 'a lamp above the harbour' });
    await user.click(screen.getByRole('link', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
  });

  it('says when it opens nothing, before or after typing, and leads to another one', async () => {
    const { user } = show('/new-password#old', { passwordReset: over });
    expect(await screen.findByText(/^This link was used/)).toBeInTheDocument();
    expect(screen.queryByLabelText('New password')).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Ask for a new link' }));
    expect(await screen.findByLabelText('E-mail')).toBeInTheDocument();
  });

  it('says so too when another one was used meanwhile', async () => {
    const { user } = show('/new-password#t', { passwordReset: () => ({ ok: true }), resetPassword: over });
    await user.type(await screen.findByLabelText('New password'), 'a lamp above the harbour{Enter}');
    expect(await screen.findByText(/^This link was used/)).toBeInTheDocument();
  });

  it('can be looked at again when the server was away', async () => {
    let away = true;
    const { user } = show('/new-password#t', {
      passwordReset: () => (away ? refuse('INTERNAL', 'Something went wrong.') : { ok: true }),
    });
    const again = await screen.findByRole('button', { name: /again/i });
    away = false;
    await user.click(again);
    expect(await screen.findByLabelText('New password')).toBeInTheDocument();
  });
});

import { screen } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { show } from '../../testing/show';
import { today } from '../../testing/waiting';

interface TakeUp {
  readonly input: { token: string; email: string; name: string; password: string };
}

const fill = async ({ user }: ReturnType<typeof show>) => {
  await user.type(await screen.findByLabelText('E-mail'), 'nia@example.org');
  await user.type(screen.getByLabelText('Your name'), 'Nia Roe');
  await user.type(screen.getByLabelText('Password'), 'a lamp above the harbour');
  await user.click(screen.getByRole('button', { name: 'Join' }));
};

describe('an invitation', () => {
  it('says which clinic and role, takes name and password, and leads on to the second factor and in', async () => {
    const asked: TakeUp['input'][] = [];
    const shown = show('/invitation#the-token', {
      invitation: ({ token }: { token: string }) =>
        token === 'the-token'
          ? { clinicName: 'Harbour Lane', role: 'clinician' }
          : refuse('REFUSED', 'Over.'),
      acceptInvitation: ({ input }: TakeUp) => {
        asked.push(input);
        return { next: 'enrolSecondFactor', clinics: [] };
      },
      enrolSecondFactor: () => ({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x' }),
      confirmSecondFactor: () => ({ codes: ['AAAAA-11111'], next: 'done', clinics: [] }),
      today: () => today(),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Join Harbour Lane' })).toBeInTheDocument();
    expect(screen.getByText(/^Your role: Clinician/)).toBeInTheDocument();
    await fill(shown);
    await shown.user.type(await screen.findByLabelText('Code from the app'), '123456{Enter}');
    await shown.user.click(await screen.findByRole('button', { name: 'I’ve kept them' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Today' })).toBeInTheDocument();
    expect(asked).toMatchObject([
      { token: 'the-token', email: 'nia@example.org', name: 'Nia Roe', password: 'a lamp above the harbour' },
    ]);
  });

  it('says at the field why a password won’t do, and keeps what was typed', async () => {
    const shown = show('/invitation#the-token', {
      invitation: () => ({ clinicName: 'Harbour Lane', role: 'admin' }),
      acceptInvitation: () =>
        refuse('INVALID', 'Some fields need another look.', {
          fields: [{ path: 'password', message: 'Please use at least 12 characters.' }],
        }),
    });
    await fill(shown);
    expect(await screen.findByText('Please use at least 12 characters.')).toBeInTheDocument();
    expect(screen.getByLabelText('Your name')).toHaveValue('Nia Roe');
  });

  it('says in words when it opens nothing', async () => {
    show('/invitation#old', { invitation: () => refuse('REFUSED', 'This invitation was used.') });
    expect(await screen.findByText('This invitation was used.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Join' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  });
});

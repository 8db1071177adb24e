import { screen, waitFor } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { caseload } from '../../testing/people';
import { show } from '../../testing/show';
import { today } from '../../testing/waiting';

interface SignIn {
  readonly input: { readonly email: string; readonly password: string; readonly clientMutationId: string };
}
const next = (step: string, clinics: { id: string; name: string }[] = []) => ({ next: step, clinics });

const signIn = async ({ user }: ReturnType<typeof show>) => {
  await user.type(await screen.findByLabelText('E-mail'), 'dana@example.org');
  await user.type(screen.getByLabelText('Password'), 'a long password');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
};

describe('signing in', () => {
  it('goes to what waits, or to where one wanted to go', async () => {
    const shown = show('/sign-in?from=%2Fcouples%3Fq%3Dsam', {
      signIn: () => next('done'),
      caseload: () => caseload(),
    });
    await signIn(shown);
    expect(await screen.findByRole('table', { name: 'Caseload' })).toBeInTheDocument();
    expect(shown.router.state.location).toMatchObject({ pathname: '/couples', search: '?q=sam' });
  });

  // Browsers read an address without its tabs and line breaks.
  it.each(['//', '/\\', '/\t/', '/\n/'])('never leads to another site: %j', async (start) => {
    const shown = show(`/sign-in?from=${encodeURIComponent(`${start}evil.example`)}`, {
      signIn: () => next('done'),
      today: () => today(),
    });
    await signIn(shown);
    await screen.findByRole('heading', { level: 1, name: 'Today' });
    expect(shown.router.state.location.pathname).toBe('/today');
  });

  it('says in words what is wrong and keeps what was typed', async () => {
    const keys = new Set<string>();
    const shown = show('/sign-in', {
      signIn: ({ input }: SignIn) => {
        keys.add(input.clientMutationId);
        return refuse('REFUSED', 'E-mail or password is wrong. Please wait 4 seconds.');
      },
    });
    await signIn(shown);
    expect(await screen.findByRole('alert')).toHaveTextContent('Please wait 4 seconds.');
    expect(screen.getByLabelText('E-mail')).toHaveValue('dana@example.org');
    expect(screen.getByLabelText('Password')).toHaveValue('a long password');
    await shown.user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('alert');
    // The same submit, tried again, is the same act.
    expect(keys.size).toBe(1);
  });

  it('asks for what is missing before it asks the server', async () => {
    const { user } = show('/sign-in');
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('Enter your e-mail address.')).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail')).toHaveFocus();
  });

  it('lets password managers fill in', async () => {
    show('/sign-in');
    expect(await screen.findByLabelText('E-mail')).toHaveAttribute('autocomplete', 'username');
    expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
  });

  it('sets up a second factor and shows the recovery codes once', async () => {
    let enrolments = 0;
    const shown = show('/sign-in', {
      signIn: () => next('enrolSecondFactor'),
      enrolSecondFactor: () => {
        enrolments += 1;
        return { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' };
      },
      confirmSecondFactor: ({ input }: { input: { code: string } }) =>
        input.code === '123456'
          ? { codes: ['AAAAA-11111', 'BBBBB-22222'], ...next('done') }
          : refuse('REFUSED', 'No match.'),
      today: () => today(),
    });
    await signIn(shown);
    expect(await screen.findByText('JBSW Y3DP EHPK 3PXP')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Code to scan with an authenticator app' })).toBeInTheDocument();
    const code = screen.getByLabelText('Code from the app');
    await shown.user.type(code, '000000');
    await shown.user.click(screen.getByRole('button', { name: 'Turn on' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('No match.');
    await shown.user.clear(code);
    await shown.user.type(code, '123 456');
    await shown.user.click(screen.getByRole('button', { name: 'Turn on' }));
    expect(await screen.findByText('AAAAA-11111')).toBeInTheDocument();
    expect(screen.getByText('BBBBB-22222')).toBeInTheDocument();
    await shown.user.click(screen.getByRole('button', { name: 'I’ve kept them' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Today' })).toBeInTheDocument();
    expect(screen.queryByText('AAAAA-11111')).not.toBeInTheDocument();
    // Asked for once more on the way, it would be refused: the session that was just made would look like an ended one.
    expect(enrolments).toBe(1);
  });

  it('asks for the clinic after the recovery codes when none was chosen', async () => {
    const clinics = [
      { id: 'harbour', name: 'Harbour Lane' },
      { id: 'mill', name: 'Mill Road' },
    ];
    const shown = show('/sign-in', {
      signIn: () => next('enrolSecondFactor'),
      enrolSecondFactor: () => ({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x' }),
      confirmSecondFactor: () => ({ codes: ['AAAAA-11111'], ...next('chooseClinic', clinics) }),
      chooseClinic: () => next('done'),
      today: () => today(),
    });
    await signIn(shown);
    await shown.user.type(await screen.findByLabelText('Code from the app'), '123456{Enter}');
    await shown.user.click(await screen.findByRole('button', { name: 'I’ve kept them' }));
    await shown.user.click(await screen.findByRole('button', { name: 'Mill Road' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Today' })).toBeInTheDocument();
  });

  it('takes a code, or a recovery code, as the second factor', async () => {
    const shown = show('/sign-in', {
      signIn: () => next('secondFactor'),
      verifySecondFactor: () => refuse('REFUSED', 'That code does not match.'),
      useRecoveryCode: ({ input }: { input: { code: string } }) =>
        input.code === 'AAAAA-11111' ? next('done') : refuse('REFUSED', 'No.'),
      today: () => today(),
    });
    await signIn(shown);
    const code = await screen.findByLabelText('Code from the app');
    expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    // The field waits for the digits: nothing has to be pressed first.
    await shown.user.keyboard('123456{Enter}');
    expect(await screen.findByText('That code does not match.')).toBeInTheDocument();
    await shown.user.click(screen.getByRole('button', { name: 'Use a recovery code' }));
    await shown.user.keyboard('AAAAA-11111{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Today' })).toBeInTheDocument();
  });

  it('asks which clinic where there are several', async () => {
    const chosen: string[] = [];
    const shown = show('/sign-in', {
      signIn: () =>
        next('chooseClinic', [
          { id: 'harbour', name: 'Harbour Lane' },
          { id: 'mill', name: 'Mill Road' },
        ]),
      chooseClinic: ({ input }: { input: { clinicId: string } }) => {
        chosen.push(input.clinicId);
        return next('done');
      },
      today: () => today(),
    });
    await signIn(shown);
    await shown.user.click(await screen.findByRole('button', { name: 'Mill Road' }));
    await waitFor(() => expect(chosen).toEqual(['mill']));
    await screen.findByRole('heading', { level: 1, name: 'Today' });
  });
});

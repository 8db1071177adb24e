import { act, screen, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { viewer } from '../../testing/people';
import { show } from '../../testing/show';
import { today } from '../../testing/waiting';
import { knownZone } from './time-zones';

type Shown = ReturnType<typeof show>;
interface Found {
  readonly input: Readonly<Record<string, unknown>>;
}
const first = { isFirstRun: () => true };
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = async ({ user }: Shown, name: string) => user.click(screen.getByRole('button', { name }));
const type = async ({ user }: Shown, label: string, text: string) => {
  const field = screen.getByLabelText(label);
  await user.clear(field);
  if (text) await user.type(field, text);
};

const toClinic = async (shown: Shown) => {
  await heading('Welcome to Groundwork');
  await type(shown, 'Code', '7kq2 m0xw 9tbe');
  await press(shown, 'Continue');
  await heading('Your clinic');
};
const toOwner = async (shown: Shown) => {
  await toClinic(shown);
  await type(shown, 'Name of the clinic', 'Willow Room');
  await type(shown, 'Time zone', 'berlin');
  await type(shown, 'What it is', 'Notruf');
  await type(shown, 'Number', '112');
  await press(shown, 'Continue');
  await heading('You, the owner');
};
const send = async (shown: Shown) => {
  await toOwner(shown);
  await type(shown, 'Your name', 'Vera Lindholm');
  await type(shown, 'E-mail', 'vera@willow.example');
  await type(shown, 'Password', 'a lamp above the harbour');
  await press(shown, 'Set up the clinic');
};

describe('the first run', () => {
  it.each(['/', '/couples?q=sam', '/sign-in', '/unlock', '/invitation#token', '/first-run?step=owner'])(
    'stands in for %s while there is no clinic',
    async (path) => {
      const shown = show(path, { ...first, viewer: () => refuse('UNAUTHENTICATED', 'Please sign in.') });
      expect(await heading('Welcome to Groundwork')).toBeInTheDocument();
      expect(shown.router.state.location.pathname).toBe('/first-run');
    },
  );

  it('is no page any more once there is one', async () => {
    show('/first-run', { viewer: () => refuse('UNAUTHENTICATED', 'Please sign in.') });
    expect(await heading('Sign in')).toBeInTheDocument();
  });

  it('founds with all three steps at once, then sets up the second factor and leads to Today', async () => {
    const asked: Found['input'][] = [];
    const shown = show('/', {
      viewer: () => refuse('UNAUTHENTICATED', 'Please sign in.'),
      ...first,
      foundClinic: ({ input }: Found) => {
        asked.push(input);
        return { next: 'enrolSecondFactor', clinics: [] };
      },
      enrolSecondFactor: () => ({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x' }),
    });
    await send(shown);
    expect(await heading('Set up your second factor')).toBeInTheDocument();
    expect(asked).toEqual([
      {
        clientMutationId: expect.any(String) as string,
        code: '7kq2 m0xw 9tbe',
        clinicName: 'Willow Room',
        timeZone: 'Europe/Berlin',
        locale: 'en-US',
        urgentHelp: [{ label: 'Notruf', number: '112' }],
        name: 'Vera Lindholm',
        email: 'vera@willow.example',
        password: 'a lamp above the harbour',
      },
    ]);
  });

  it('says at each field what is missing before it goes on, and leads there', async () => {
    const shown = show('/first-run', first);
    await heading('Welcome to Groundwork');
    await press(shown, 'Continue');
    expect(screen.getByText('Enter the code: twelve letters and digits.')).toBeInTheDocument();
    expect(screen.getByLabelText('Code')).toHaveFocus();
    await toClinic(shown);
    await type(shown, 'Time zone', 'Belin');
    await press(shown, 'Continue');
    for (const said of [
      'Enter the clinic’s name.',
      /^Choose a time zone/,
      /^Say what it is/,
      /^Enter a number/,
    ])
      expect(screen.getByText(said)).toBeInTheDocument();
    expect(screen.getByLabelText('Name of the clinic')).toHaveFocus();
  });

  it('leads back to the field that the server names, and keeps everything that was typed', async () => {
    const answers = [
      refuse('INVALID', 'Some fields need another look.', {
        fields: [
          { path: 'password', message: 'This is made of names.' },
          { path: 'urgentHelp.0.number', message: 'Not a number.' },
        ],
      }),
      refuse('INVALID', 'Some fields need another look.', {
        fields: [{ path: 'code', message: 'This code opens nothing here.' }],
      }),
    ];
    const shown = show('/first-run', { ...first, foundClinic: () => answers.shift() });
    await send(shown);
    expect(await heading('Your clinic')).toBeInTheDocument();
    expect(screen.getByText('Not a number.')).toBeInTheDocument();
    expect(screen.getByLabelText('Number')).toHaveFocus();
    expect(screen.getByLabelText('Name of the clinic')).toHaveValue('Willow Room');
    await type(shown, 'Number', '110');
    await press(shown, 'Continue');
    expect(screen.getByLabelText('Password')).toHaveValue('a lamp above the harbour');
    expect(screen.getByText('This is made of names.')).toBeInTheDocument();
    await press(shown, 'Set up the clinic');
    expect(await screen.findByText('This code opens nothing here.')).toBeInTheDocument();
    expect(screen.getByLabelText('Code')).toHaveValue('7kq2 m0xw 9tbe');
    expect(screen.getByLabelText('Code')).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Sign in instead' })).toHaveAttribute('href', '/sign-in');
  });

  it('goes back by its button and by the browser’s, with the text still there', async () => {
    const shown = show('/first-run', first);
    await toOwner(shown);
    await type(shown, 'Your name', 'Vera');
    await press(shown, 'Back');
    await heading('Your clinic');
    expect(screen.getByLabelText('Time zone')).toHaveValue('Europe/Berlin');
    await act(() => shown.router.navigate(-1));
    await heading('You, the owner');
    expect(screen.getByLabelText('Your name')).toHaveValue('Vera');
  });

  it('is left with one step back, however often it was not done yet', async () => {
    const shown = show('/first-run', first);
    await toClinic(shown);
    for (const _time of [1, 2, 3]) await press(shown, 'Continue');
    expect(screen.getByText('Enter the clinic’s name.')).toBeInTheDocument();
    await act(() => shown.router.navigate(-1));
    await heading('Welcome to Groundwork');
    expect(screen.getByLabelText('Code')).toHaveValue('7kq2 m0xw 9tbe');
  });

  it('takes several numbers, and lets one go again', async () => {
    const shown = show('/first-run', first);
    await toClinic(shown);
    await press(shown, 'Add another number');
    const numbers = screen.getByRole('group', { name: 'Help when it is urgent' });
    expect(within(numbers).getAllByLabelText('Number')).toHaveLength(2);
    await press(shown, 'Remove number 1');
    expect(within(numbers).getAllByLabelText('Number')).toHaveLength(1);
  });
});

describe('a time zone', () => {
  it('is known by its name or its city, however it is written', () => {
    for (const typed of ['Europe/Berlin', 'europe/berlin', ' Berlin '])
      expect([typed, knownZone(typed)]).toEqual([typed, 'Europe/Berlin']);
    expect(knownZone('new york')).toBe('America/New_York');
    for (const typed of ['', '  ', 'Belin', '+01:00', 'Europe'])
      expect([typed, knownZone(typed)]).toEqual([typed, undefined]);
  });
});

describe('Today without couples', () => {
  it('offers an owner to add the first couple or to invite a colleague', async () => {
    const permissions = [...viewer().permissions, 'staff:manage'];
    show('/today', {
      viewer: () => ({ ...viewer(), permissions }),
      today: () => ({ ...today(), inCare: 0, total: 0, rows: [], snoozed: [] }),
    });
    expect(await screen.findByText(/Add one, or invite a colleague/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Add a couple' })).toHaveAttribute('href', '/couples/new');
    expect(screen.getByRole('link', { name: 'Invite a colleague' })).toHaveAttribute('href', '/staff');
  });
});

import { screen } from '@testing-library/react';
import { jointStep } from '../../testing/joint-step';
import { couple, exercise } from '../../testing/people';
import { show } from '../../testing/show';

const reasons = [
  { key: 'confrontation', text: 'The step could turn into a confrontation.' },
  { key: 'fearOrCoercion', text: 'One partner is afraid of the other.' },
];
const oneStep = exercise({
  key: 'T44',
  title: 'One step today',
  audience: 'either',
  reasonsToHold: reasons.slice(0, 1),
  togetherReasons: reasons,
});
const server = (asked: unknown[]) => ({
  couple: () => couple(),
  exercises: () => [oneStep, exercise()],
  exercise: ({ key }: { key: string }) => (key === 'T44' ? oneStep : exercise()),
  assignTogether: ({ input }: { input: object }) => (asked.push(input), jointStep()),
  stopJointStep: () => (asked.push('stopped'), jointStep({ state: 'stopped' })),
});

describe('assigning to both together', () => {
  it('says that nothing is sent, asks about all reasons to hold, and can be taken back', async () => {
    const asked: unknown[] = [];
    const { user } = show('/couples/sam-alex?assign=T44', server(asked));
    await user.click(await screen.findByRole('button', { name: 'Together, in session, instead' }));
    expect(await screen.findByText('Nothing is sent, and no link is made.')).toBeInTheDocument();
    expect(screen.getByText('One partner is afraid of the other.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'None of these applies. Assign' }));
    expect(
      await screen.findByText('“One step today” is on the couple’s page, for both together.'),
    ).toBeVisible();
    expect(asked).toEqual([
      expect.objectContaining({
        coupleId: 'sam-alex',
        exerciseKey: 'T44',
        confirmedReasons: ['confrontation', 'fearOrCoercion'],
      }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Taken back. Nobody hears of it.')).toBeInTheDocument();
    expect(asked.at(-1)).toBe('stopped');
  });

  it('goes back to a step for each, with the words that were written', async () => {
    const { user } = show('/couples/sam-alex?assign=T44', server([]));
    const message = await screen.findByRole('textbox', { name: 'Your message' });
    await user.clear(message);
    await user.type(message, 'Slowly.');
    await user.click(screen.getByRole('button', { name: 'Together, in session, instead' }));
    await user.click(await screen.findByRole('button', { name: 'Each for themselves instead' }));
    expect(await screen.findByRole('textbox', { name: 'Your message' })).toHaveValue('Slowly.');
  });

  it('is not offered for what one person writes alone', async () => {
    show('/couples/sam-alex?assign=T09', server([]));
    await screen.findByRole('textbox', { name: 'Your message' });
    expect(screen.queryByRole('button', { name: /^Together/ })).not.toBeInTheDocument();
  });
});

it('the couple’s page shows what is under way and what was made together', async () => {
  const row = {
    id: 'joint',
    exerciseTitle: 'One step today',
    assignedByName: 'Dana Whitfield',
    assignedAt: '2026-11-22T10:00:00Z',
    savedAt: null,
    finishedAt: null,
    recordedByName: null,
  };
  const finished = {
    ...row,
    id: 'made',
    finishedAt: '2026-11-23T10:00:00Z',
    recordedByName: 'Mei Okafor',
  };
  show('/couples/sam-alex', { couple: () => couple({ jointSteps: [row, finished] }) });
  expect(
    await screen.findByRole('link', { name: 'Open “One step today” for both together' }),
  ).toHaveAttribute('href', '/together/joint');
  expect(screen.getByRole('link', { name: 'One step today' })).toHaveAttribute('href', '/together/made');
  expect(screen.getByText(/^Made together in session, .*Written down by Mei Okafor\.$/)).toBeVisible();
});

import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Answers } from '../../testing/answering';
import { caseload, couple, exercise } from '../../testing/people';
import { response } from '../../testing/response';
import { show } from '../../testing/show';
import { today } from '../../testing/waiting';

const plain = exercise({ key: 'T44', title: 'One step today', audience: 'each', reasonsToHold: [] });

/** With reasons to hold it back, and never given to the couple. */
const unread = exercise({ key: 'T12', title: 'In plain facts' });
const all = [exercise(), plain, unread];

/** What was asked of the server, by operation. */
const server = () => {
  const reviewed = jest.fn(() => ({ ...response(), reviewedAt: '2026-11-23T12:00:00Z' }));
  const assigned = jest.fn(({ input }: { input: { partnerIds: string[] } }) => ({
    ...{ coupleId: 'sam-alex', assignmentId: 'new', links: [], mailed: [] },
    taskIds: input.partnerIds,
  }));
  const answers = {
    today: () => today(),
    todayNow: () => today(),
    couple: () => couple(),
    caseload: () => caseload(),
    exercises: () => all,
    exercise: ({ key: asked }: { key: string }) => all.find(({ key }) => key === asked),
    response: () => response(),
    reviewResponse: reviewed,
    assignExercise: assigned,
  };
  return { answers, reviewed, assigned };
};
const mainKey = '{Control>}{Enter}{/Control}';
const openPalette = '{Control>}k{/Control}';

/** The couple's page, with the palette open over it. */
const openAtCouple = async (answers: Answers) => {
  const shown = show('/couples/sam-alex', answers);
  await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
  await shown.user.keyboard(openPalette);
  await screen.findByRole('combobox');
  return shown;
};

describe('Ctrl and Enter', () => {
  it('acts on nothing beneath the palette, the key sheet or what a button opened', async () => {
    const { answers, reviewed } = server();
    const { user, router } = show('/responses/response', answers);
    await screen.findByRole('button', { name: 'Mark reviewed' });
    await user.keyboard(openPalette);
    await user.type(await screen.findByRole('combobox'), `zzzz${mainKey}`);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox')).not.toBeInTheDocument());
    await user.keyboard('{Control>}/{/Control}');
    await screen.findByRole('dialog', { name: 'Keys' });
    await user.keyboard(`${mainKey}{Escape}`);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: /^Account:/ }));
    await user.keyboard(`${mainKey}{Escape}`);
    expect(reviewed).not.toHaveBeenCalled();
    await user.keyboard(openPalette);
    await user.type(await screen.findByRole('combobox'), `library${mainKey}`);
    await waitFor(() => expect(router.state.location.pathname).toBe('/exercises'));
    expect(reviewed).not.toHaveBeenCalled();
  });

  it('that comes before the form stands there is for the form, and for nothing else', async () => {
    const { answers, assigned } = server();
    const { user, router } = await openAtCouple(answers);
    await user.keyboard(`one s{Enter}${mainKey}`);
    await waitFor(() => expect(assigned).toHaveBeenCalledTimes(1));
    expect(router.state.location.pathname).toBe('/couples/sam-alex');
  });

  it('does not say of reasons that nobody has read that none applies', async () => {
    const { answers, assigned } = server();
    const { user } = await openAtCouple(answers);
    await user.keyboard(`plain facts{Enter}${mainKey}`);
    const dialog = await screen.findByRole('dialog', { name: 'Assign to Sam and Alex' });
    const confirm = await within(dialog).findByRole('button', { name: 'None of these applies. Assign' });
    expect(confirm).toHaveFocus();
    expect(assigned).not.toHaveBeenCalled();
    await user.keyboard(mainKey);
    await waitFor(() => expect(assigned).toHaveBeenCalledTimes(1));
  });

  it('is enough where this couple had the exercise before', async () => {
    const { answers, assigned } = server();
    const { user } = await openAtCouple(answers);
    await user.keyboard(`own words{Enter}${mainKey}`);
    await waitFor(() => expect(assigned).toHaveBeenCalledTimes(1));
  });

  it('is forgotten when another key comes before the form', async () => {
    const { answers, assigned } = server();
    let arrive: (found: typeof plain) => void = () => undefined;
    const late = new Promise<typeof plain>((resolve) => void (arrive = resolve));
    const { user } = await openAtCouple({ ...answers, exercise: () => late });
    await user.keyboard('one s{Enter}');
    await screen.findByRole('dialog', { name: 'Assign to Sam and Alex' });
    await user.keyboard(`${mainKey}{Tab}`);
    arrive(plain);
    await screen.findAllByRole('heading', { name: 'One step today' });
    expect(assigned).not.toHaveBeenCalled();
  });
});

import { showToast } from '@groundwork/ui';
import { act, screen, waitFor } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { agreed, jointStep } from '../../testing/joint-step';
import { couple } from '../../testing/people';
import { show } from '../../testing/show';

interface Saved {
  readonly baseRevision: number;
  readonly answers: Readonly<Record<string, unknown>>;
}
/** A server that keeps what is saved, as long as it is up. */
const server = (saved: Saved[], change: object = {}) => ({
  couple: () => couple(),
  jointStep: () => agreed(),
  saveJointDraft: ({ input }: { input: Saved }) => {
    saved.push(input);
    return { revision: input.baseRevision + 1, savedAt: '2026-11-23T12:01:00Z' };
  },
  ...change,
});
const made = {
  state: 'finished',
  answers: { changed: 'We sleep.' },
  finishedAt: '2026-11-23T12:05:00Z',
  recordedByName: 'Dana Whitfield',
} as const;

describe('a step that both do together', () => {
  it('lets no word stand that was for the clinician', async () => {
    const { router } = show('/couples/sam-alex', server([]));
    await screen.findByRole('heading', { level: 1, name: 'Sam and Alex' });
    act(() => showToast({ text: 'Mira sent “In my own words”.' }));
    expect(screen.getByText(/^Mira sent/)).toBeInTheDocument();
    await act(() => router.navigate('/together/joint'));
    await screen.findByRole('heading', { level: 1, name: 'One step today' });
    expect(screen.queryByText(/^Mira sent/)).not.toBeInTheDocument();
  });

  it('stands alone on its page: no places, no search, no account', async () => {
    show('/together/joint', server([]));
    expect(await screen.findByRole('heading', { level: 1, name: 'One step today' })).toBeInTheDocument();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Search/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Dana/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Lock' })).toBeInTheDocument();
  });

  it('begins once each of the two has agreed', async () => {
    const asked: unknown[] = [];
    const { user } = show(
      '/together/joint',
      server([], {
        jointStep: () => jointStep(),
        agreeTogether: ({ input }: { input: object }) => (asked.push(input), agreed()),
      }),
    );
    expect(await screen.findByText('Your words stay with your care team.')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Sam agrees' }));
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    expect(await screen.findByText(/^Both of you need to agree/)).toBeInTheDocument();
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Alex agrees' }));
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    expect(await screen.findByRole('textbox', { name: 'What has changed?' })).toBeInTheDocument();
    expect(asked).toEqual([
      expect.objectContaining({ jointStepId: 'joint', partnerIds: ['sam', 'alex'], textVersion: 1 }),
    ]);
  });

  it('saves while they write, and finishes what was saved', async () => {
    const saved: Saved[] = [];
    const finished: unknown[] = [];
    const { user } = show(
      '/together/joint',
      server(saved, {
        finishJointStep: ({ input }: { input: { revision: number } }) => (
          finished.push(input.revision),
          agreed(made)
        ),
      }),
    );
    await user.type(await screen.findByRole('textbox', { name: 'What has changed?' }), 'We sleep.');
    expect(await screen.findByText('Saving…')).toBeInTheDocument();
    expect(await screen.findByText(/^Saved at/)).toBeInTheDocument();
    expect(saved).toEqual([expect.objectContaining({ baseRevision: 0, answers: { changed: 'We sleep.' } })]);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Is today calm?' })).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('heading', { name: 'Look over what you wrote together' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Finish' }));
    expect(await screen.findByText(/^Made together in session, .* by Dana Whitfield\.$/)).toBeInTheDocument();
    expect(saved.at(-1)).toMatchObject({ baseRevision: 1, answers: { changed: 'We sleep.', calm: true } });
    expect(finished).toEqual([2]);
  });

  it('keeps every word while the server can’t be reached, says so, and saves it afterwards', async () => {
    const saved: Saved[] = [];
    let isDown = true;
    const refused: unknown[] = [];
    const { user } = show(
      '/together/joint',
      server(saved, {
        saveJointDraft: ({ input }: { input: Saved }) => {
          if (isDown) refused.push(input.answers.changed);
          if (isDown) return refuse('INTERNAL', 'Something went wrong.');
          saved.push(input);
          return { revision: input.baseRevision + 1, savedAt: '2026-11-23T12:01:00Z' };
        },
      }),
    );
    const box = await screen.findByRole('textbox', { name: 'What has changed?' });
    await user.type(box, 'We sleep.');
    expect(await screen.findByText(/^Not saved yet/)).toBeInTheDocument();
    await user.type(box, ' Again.');
    expect(box).toHaveValue('We sleep. Again.');
    await waitFor(() => expect(refused).toContain('We sleep. Again.'), { timeout: 3000 });
    // Nobody presses a key from here on.
    isDown = false;
    await waitFor(() => expect(screen.getByText(/^Saved at/)).toBeInTheDocument(), { timeout: 6000 });
    expect(saved.at(-1)?.answers).toEqual({ changed: 'We sleep. Again.' });
  }, 15_000);

  it('stops without a reason: for another time, with all that is written, or keeping nothing', async () => {
    const saved: Saved[] = [];
    const { user, router } = show(
      '/together/joint',
      server(saved, { stopJointStep: () => agreed({ state: 'stopped' }) }),
    );
    await user.type(await screen.findByRole('textbox', { name: 'What has changed?' }), 'Half');
    await user.click(screen.getByRole('button', { name: 'Stop here' }));
    await user.click(await screen.findByRole('button', { name: 'Keep it for another time' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/couples/sam-alex'));
    expect(saved.at(-1)?.answers).toEqual({ changed: 'Half' });

    await act(() => router.navigate('/together/joint'));
    await user.click(await screen.findByRole('button', { name: 'Stop here' }));
    await user.click(await screen.findByRole('button', { name: 'Keep nothing' }));
    expect(await screen.findByText(/^You stopped here\. Nothing/)).toBeInTheDocument();
  });

  it('says when another window wrote on, and leaves what was typed here', async () => {
    const { user } = show(
      '/together/joint',
      server([], { saveJointDraft: () => refuse('CONFLICT', 'This was also written in another window.') }),
    );
    const box = await screen.findByRole('textbox', { name: 'What has changed?' });
    await user.type(box, 'Mine');
    expect(await screen.findByText('This was also written in another window.')).toBeInTheDocument();
    expect(box).toHaveValue('Mine');
  });

  it('hides what is not on the caseload', async () => {
    show('/together/joint', server([], { jointStep: () => refuse('NOT_FOUND', 'Not here.') }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This isn’t on your caseload' }),
    ).toBeVisible();
  });
});

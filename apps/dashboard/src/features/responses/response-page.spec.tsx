import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { caseload, couple, newsItem, viewer } from '../../testing/people';
import { response } from '../../testing/response';
import { show } from '../../testing/show';

const server = (change: object = {}) => ({
  response: () => response(),
  caseload: () => caseload(),
  ...change,
});
const reviewed = { reviewedAt: '2026-11-23T12:00:00Z', reviewedByName: 'Dana Whitfield' };

describe('reading a response', () => {
  it('shows the answers in the order of the form, and who can see them', async () => {
    show('/responses/response', server());
    expect(await screen.findByRole('heading', { level: 1, name: 'In my own words' })).toBeInTheDocument();
    expect(screen.getByText('Only the care team sees this. Alex can’t.')).toBeInTheDocument();
    expect(screen.getByText('Take your time with this.')).toBeInTheDocument();
    const answers = screen.getByRole('region', { name: 'What Sam wrote' });
    expect(
      within(answers)
        .getAllByRole('term')
        .map((question) => question.textContent),
    ).toEqual(['What has changed?', 'How safe do you feel?', 'Anything else?']);
    expect(
      within(answers)
        .getAllByRole('definition')
        .map((answer) => answer.textContent),
    ).toEqual(['I sleep again.', '4 of 100: not at all10: fully', 'Skipped']);
  });

  it('writes a clock time as the clinic writes it', async () => {
    const { clinic } = viewer();
    const fields = [{ id: 'at', kind: 'dateTime', label: 'When?' }];
    show(
      '/responses/response',
      server({
        viewer: () => viewer({ clinic: { ...clinic, locale: 'en-US' } }),
        response: () => response({ form: { fields }, answers: { at: '2026-11-23T17:30' } }),
      }),
    );
    expect(await screen.findByText(/^November 23, 2026, 5:30\sPM$/)).toBeInTheDocument();
  });

  it('says when an answer is offered to the other partner', async () => {
    show('/responses/response', server({ response: () => response({ visibility: 'offeredToPartner' }) }));
    expect(await screen.findByText(/Alex sees only what Sam offers and you release/)).toBeInTheDocument();
  });

  it('marks it reviewed with Ctrl+Enter, and takes that back on undo', async () => {
    const asked: string[] = [];
    const { user } = show(
      '/responses/response',
      server({
        reviewResponse: () => (asked.push('review'), response(reviewed)),
        reopenReview: () => (asked.push('reopen'), response()),
      }),
    );
    await screen.findByRole('button', { name: 'Mark reviewed' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/^Reviewed 23 Nov, .* by Dana Whitfield$/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Mark reviewed' })).toBeInTheDocument();
    await waitFor(() => expect(asked).toEqual(['review', 'reopen']));
  });

  it('goes back to unread, with the reason, when it could not be marked', async () => {
    const { user } = show(
      '/responses/response',
      server({ reviewResponse: () => refuse('REFUSED', 'A colleague is reviewing this now.') }),
    );
    await user.click(await screen.findByRole('button', { name: 'Mark reviewed' }));
    expect(await screen.findByText('A colleague is reviewing this now.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Mark reviewed' })).toBeInTheDocument();
  });

  it('leads to the next new response', async () => {
    const news = [
      newsItem(),
      newsItem({ responseId: 'other', partnerName: 'Mira', exerciseTitle: 'One step today' }),
    ];
    show('/responses/response', server({ caseload: () => caseload({ news }) }));
    expect(await screen.findByRole('link', { name: 'Next: Mira, “One step today”' })).toHaveAttribute(
      'href',
      '/responses/other',
    );
  });

  it('says the same of a response that is not there and of one that is not theirs', async () => {
    show('/responses/nothing', server({ response: () => refuse('NOT_FOUND', 'Not here.') }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This response isn’t on your caseload' }),
    ).toBeInTheDocument();
  });

  it('offers to mark it only to who may', async () => {
    show(
      '/responses/response',
      server({ viewer: () => viewer({ permissions: ['couples:read', 'responses:read'] }) }),
    );
    await screen.findByRole('heading', { level: 1, name: 'In my own words' });
    expect(screen.queryByRole('button', { name: 'Mark reviewed' })).not.toBeInTheDocument();
  });

  it('is only read by who may read alone', async () => {
    const permissions = ['couples:read', 'responses:read'];
    const offers = [offer()];
    const replies = [reply()];
    show(
      '/responses/response',
      server({
        viewer: () => viewer({ permissions }),
        response: () => response({ offers, replies, mark: 'talk' }),
      }),
    );
    expect(await screen.findByText('Sam offers this to Alex')).toBeInTheDocument();
    expect(screen.getByText('You named it.')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'To talk about' })).toBeChecked();
    for (const name of ['Release to Alex', 'Send to Sam', 'Ask for another round', /^Withdraw/]) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
  });
});

type Offer = ReturnType<typeof response>['offers'][number];
const offer = (change: Partial<Offer> = {}): Offer => ({
  id: 'offer',
  field: 'changed',
  state: 'offered',
  releasedAt: null,
  takenBackAt: null,
  ...change,
});
const reply = (change: object = {}) => ({
  id: 'reply',
  body: 'You named it.',
  byName: 'Dana Whitfield',
  writtenAt: '2026-11-22T11:00:00Z',
  ...change,
});

describe('an answer on offer', () => {
  const offered = (change: Partial<Offer> = {}) => ({ ...response(), offers: [offer(change)] });

  it('is released after one question, and withdrawn by one press', async () => {
    const asked: string[] = [];
    const { user } = show(
      '/responses/response',
      server({
        response: () => offered(),
        releasePiece: ({ input }: { input: { offerId: string } }) => {
          asked.push(`release ${input.offerId}`);
          return offered({ state: 'released', releasedAt: '2026-11-23T12:00:00Z' });
        },
        withdrawRelease: () => (asked.push('withdraw'), offered()),
      }),
    );
    const answers = within(await screen.findByRole('region', { name: 'What Sam wrote' }));
    expect(answers.getAllByText('Sam offers this to Alex')).toHaveLength(1);
    await user.click(answers.getByRole('button', { name: 'Release to Alex' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Release this answer to Alex?' }));
    expect(dialog.getByText(/Nobody is told whether it was read/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Release to Alex' }));
    expect(await answers.findByText(/^Released to Alex 23 Nov/)).toBeInTheDocument();
    await user.click(answers.getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText('Withdrawn. Alex has no copy any more.')).toBeInTheDocument();
    expect(await answers.findByRole('button', { name: 'Release to Alex' })).toBeInTheDocument();
    await user.click(answers.getByRole('button', { name: 'Release to Alex' }));
    const again = within(await screen.findByRole('dialog'));
    await user.click(again.getByRole('button', { name: 'Release to Alex' }));
    await user.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!);
    expect(await answers.findByRole('button', { name: 'Release to Alex' })).toBeInTheDocument();
    expect(asked).toEqual(['release offer', 'withdraw', 'release offer', 'withdraw']);
  });

  it('says when its author took it back, and leaves nothing to do', async () => {
    show(
      '/responses/response',
      server({ response: () => offered({ state: 'takenBack', takenBackAt: '2026-11-23T12:00:00Z' }) }),
    );
    expect(await screen.findByText(/^Sam took this offer back 23 Nov/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Release to Alex' })).not.toBeInTheDocument();
  });

  it('says why it could not be released', async () => {
    const { user } = show(
      '/responses/response',
      server({ response: () => offered(), releasePiece: () => refuse('REFUSED', 'It is not on offer now.') }),
    );
    await user.click(await screen.findByRole('button', { name: 'Release to Alex' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Release to Alex' }));
    expect(await dialog.findByText('It is not on offer now.')).toBeInTheDocument();
  });
});

describe('writing back', () => {
  it('sends the words, shows them, and takes them back on undo', async () => {
    const asked: unknown[] = [];
    const { user } = show(
      '/responses/response',
      server({
        writeBack: ({ input }: { input: { body: string } }) => (
          asked.push(input.body),
          response({ replies: [reply({ body: input.body })] })
        ),
        withdrawReply: ({ input }: { input: { replyId: string } }) => (asked.push(input.replyId), response()),
      }),
    );
    const box = await screen.findByRole('textbox', { name: 'Your words to Sam' });
    await user.click(screen.getByRole('button', { name: 'Send to Sam' }));
    expect(await screen.findByText('Write something first.')).toBeInTheDocument();
    await user.type(box, 'Thank you.');
    await user.click(screen.getByRole('button', { name: 'Send to Sam' }));
    expect(await screen.findByText('Thank you.', { selector: 'blockquote' })).toBeInTheDocument();
    expect(box).toHaveValue('');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked).toEqual(['Thank you.', 'reply']));
    expect(screen.queryByText('Thank you.', { selector: 'blockquote' })).not.toBeInTheDocument();
  });

  it('sends typed words with Ctrl+Enter, and marks the response with the same keys only after that', async () => {
    const asked: unknown[] = [];
    const { user } = show(
      '/responses/response',
      server({
        writeBack: ({ input }: { input: { body: string } }) => (
          asked.push(input.body),
          response({ replies: [reply({ body: input.body })] })
        ),
        reviewResponse: () => (asked.push('review'), response(reviewed)),
      }),
    );
    await user.type(await screen.findByRole('textbox', { name: 'Your words to Sam' }), 'Thank you.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Thank you.', { selector: 'blockquote' })).toBeInTheDocument();
    expect(asked).toEqual(['Thank you.']);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/^Reviewed 23 Nov/)).toBeInTheDocument();
    expect(asked).toEqual(['Thank you.', 'review']);
  });

  it('keeps the words when they could not be sent', async () => {
    const { user } = show('/responses/response', server({ writeBack: () => refuse('INTERNAL', 'Not now.') }));
    const box = await screen.findByRole('textbox', { name: 'Your words to Sam' });
    await user.type(box, 'Thank you.');
    await user.click(screen.getByRole('button', { name: 'Send to Sam' }));
    expect(await screen.findByText('Not now.')).toBeInTheDocument();
    expect(box).toHaveValue('Thank you.');
  });
});

describe('the care team’s mark', () => {
  it('is set at once, says who set it, and is put back on undo', async () => {
    const asked: unknown[] = [];
    const { user } = show(
      '/responses/response',
      server({
        markResponse: ({ input: { mark } }: { input: { mark: 'clear' | null } }) => (
          asked.push(mark),
          response({ mark, markedByName: mark && 'Dana Whitfield' })
        ),
      }),
    );
    await user.click(await screen.findByRole('radio', { name: 'Clear and specific' }));
    expect(await screen.findByText(/Marked by Dana Whitfield/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked).toEqual(['clear', null]));
    expect(await screen.findByRole('radio', { name: 'No mark' })).toBeChecked();
  });
});

describe('another round', () => {
  it('is asked for with words, a day and a link', async () => {
    const asked: object[] = [];
    const { user } = show(
      '/responses/response',
      server({
        response: () => response({ hasOpenRound: asked.length > 0 }),
        couple: () => couple(),
        askAnotherRound: ({
          input: { clientMutationId: _, ...input },
        }: {
          input: Record<string, unknown>;
        }) => {
          asked.push(input);
          const link = { linkId: 'link', taskId: 'task', partnerId: 'sam', hasPin: true };
          return {
            ...{ coupleId: 'sam-alex', assignmentId: 'one', taskIds: ['task'], mailed: [] },
            links: [
              {
                ...link,
                url: 'http://127.0.0.1/t#sam',
                code: 'ABCD-EFGH-JKMN',
                expiresAt: '2026-12-07T10:00:00Z',
              },
            ],
          };
        },
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Ask for another round' }));
    const submit = await screen.findByRole('button', { name: 'Ask Sam' });
    const dialog = within(screen.getByRole('dialog', { name: 'Another round of “In my own words” for Sam' }));
    await user.type(dialog.getByRole('textbox', { name: 'Your words to Sam' }), 'Say who acted.');
    await user.click(dialog.getByRole('radio', { name: 'Link or code, in session' }));
    await user.click(submit);
    expect(await screen.findByLabelText('Address for Sam')).toHaveValue('http://127.0.0.1/t#sam');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Another round is with Sam')).toBeInTheDocument();
    expect(asked).toMatchObject([{ responseId: 'response', message: 'Say who acted.', delivery: 'link' }]);
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { refuse } from '../../testing/answering';
import { caseload, newsItem, response, viewer } from '../../testing/people';
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
    expect(
      await screen.findByText(/Sam offers it to Alex, who sees it only when you release it/),
    ).toBeInTheDocument();
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
});

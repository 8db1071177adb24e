import { dropToast, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useViewer } from '../viewer';
import { ReopenReviewDocument, ReviewResponseDocument } from './responses.graphql';

/** Marks a response as reviewed at once, and takes it back for as long as one may change one's mind. */
export const useReview = (responseId: string) => {
  const { text } = useWords();
  const { name } = useViewer();
  const review = useAct(ReviewResponseDocument);
  const { run: reopen, busy: reopening } = useAct(ReopenReviewDocument);
  const takeBack = async () => {
    const outcome = await reopen(
      { responseId },
      {
        optimisticResponse: {
          __typename: 'Mutation',
          reopenReview: {
            __typename: 'ResponseReview',
            id: responseId,
            reviewedAt: null,
            reviewedByName: null,
          },
        },
      },
    );
    if (outcome.done) dropToast(responseId);
    else showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const markReviewed = async () => {
    const outcome = await review.run(
      { responseId },
      {
        optimisticResponse: {
          __typename: 'Mutation',
          reviewResponse: {
            __typename: 'ResponseReview',
            id: responseId,
            reviewedAt: new Date().toISOString(),
            reviewedByName: name,
          },
        },
        refetchQueries: ['NextResponse'],
      },
    );
    if (outcome.done)
      showToast({ about: responseId, text: text('response.marked'), undo: () => void takeBack() });
  };
  return { markReviewed, takeBack, busy: review.busy || reopening, failure: review.failure };
};

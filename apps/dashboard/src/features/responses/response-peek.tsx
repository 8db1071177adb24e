import { type Answers as AnswerValues, answerSummary, type Form } from '@groundwork/forms';
import { ErrorState, Loading, TroubleNote, useMainAction } from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { useMemo } from 'react';
import type { ResponseQuery } from '../../generated/graphql';
import { useMay } from '../viewer';
import { Answers } from '../answers';
import { ResponseDocument } from './responses.graphql';
import { ReviewState } from './review-state';
import { useReview } from './use-review';

interface ResponsePeekProps {
  readonly responseId: string;
  /** The response was marked as reviewed. */
  readonly onReviewed: () => void;
}
/** The words of a response beside another page, with the way to mark it as reviewed. */
export const ResponsePeek = ({ responseId, onReviewed }: ResponsePeekProps) => {
  const { data, failure, retry } = useScreen(ResponseDocument, { id: responseId });
  if (data) return <Words response={data.response} onReviewed={onReviewed} />;
  return failure ? <ErrorState trouble={failure} onRetry={retry} /> : <Loading rows={3} rowHeight={64} />;
};

interface WordsProps {
  readonly response: ResponseQuery['response'];
  readonly onReviewed: () => void;
}
const Words = ({ response, onReviewed }: WordsProps) => {
  const mayReview = useMay('responses:review');
  const review = useReview(response.id);
  const markReviewed = async () => {
    await review.markReviewed();
    onReviewed();
  };
  useMainAction(() => void markReviewed(), mayReview && !response.reviewedAt);
  const rows = useMemo(
    // The API answers with a form and answers it has checked itself.
    () => answerSummary(response.form as Form, response.answers as AnswerValues),
    [response.form, response.answers],
  );
  return (
    <>
      <Answers rows={rows} />
      <TroubleNote trouble={review.failure} />
      <div>
        <ReviewState response={response} review={{ ...review, markReviewed }} mayReview={mayReview} />
      </div>
    </>
  );
};

import { ActButton, Badge, IconArrowBackUp, IconCheck, useWords } from '@groundwork/ui';
import type { ResponseQuery } from '../../generated/graphql';
import type { useReview } from './use-review';

interface ReviewStateProps {
  readonly response: Pick<ResponseQuery['response'], 'reviewedAt' | 'reviewedByName'>;
  readonly review: ReturnType<typeof useReview>;
  readonly mayReview: boolean;
}
/** Reviewed, by whom and when, with a way back; or the button that marks it. */
export const ReviewState = ({ response, review, mayReview }: ReviewStateProps) => {
  const { text, moment } = useWords();
  const { reviewedAt, reviewedByName } = response;
  if (reviewedAt) {
    return (
      <>
        <Badge tone="steady" icon={IconCheck}>
          {text('response.reviewed', { when: moment(reviewedAt), by: reviewedByName ?? '' })}
        </Badge>
        {mayReview && (
          <ActButton
            variant="subtle"
            size="compact-sm"
            busy={review.busy}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void review.takeBack()}
          >
            {text('response.reopen')}
          </ActButton>
        )}
      </>
    );
  }
  if (!mayReview) return null;
  return (
    <ActButton
      busy={review.busy}
      leftSection={<IconCheck size={17} aria-hidden />}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      title={text('response.markKeys')}
      onClick={() => void review.markReviewed()}
    >
      {text('response.mark')}
    </ActButton>
  );
};

import { type Answers as AnswerValues, answerSummary, type Form } from '@groundwork/forms';
import {
  Anchor,
  Button,
  EmptyState,
  ErrorState,
  IconArrowLeft,
  IconEye,
  IconLock,
  IconPrinter,
  Loading,
  Page,
  Section,
  TroubleNote,
  useMainAction,
  useScreenAct,
  useWords,
} from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { ResponseQuery } from '../../generated/graphql';
import { paths } from '../../paths';
import { Answers } from '../answers';
import { useAbout } from '../palette';
import { useMay } from '../viewer';
import { NextResponse } from './next-response';
import { OfferState } from './offer-state';
import { Replies } from './replies';
import { ResponseMark } from './response-mark';
import { ResponseDocument } from './responses.graphql';
import classes from './responses.module.css';
import { ReviewState } from './review-state';
import { useReview } from './use-review';

/** One response, to be read with the partner in session and marked as reviewed. */
export const ResponsePage = () => {
  const { responseId = '' } = useParams();
  return <ResponseScreen key={responseId} id={responseId} />;
};

const ResponseScreen = ({ id }: { readonly id: string }) => {
  const { text, list } = useWords();
  const mayReview = useMay('responses:review');
  const mayAssign = useMay('assignments:write');
  const { data, failure, retry } = useScreen(ResponseDocument, { id });
  const response = data?.response;
  const review = useReview(id);
  const missing = !response && (failure?.kind === 'notFound' || failure?.kind === 'forbidden');
  const name = response ? list(response.coupleNames) : null;
  useAbout(response?.coupleId ?? '', name, mayAssign && response?.coupleStatus !== 'ended', true);
  useScreenAct(
    'review',
    text(response?.reviewedAt ? 'palette.takeReviewBack' : 'palette.markReviewed'),
    () => void (response?.reviewedAt ? review.takeBack() : review.markReviewed()),
    mayReview && Boolean(response),
  );
  useMainAction(() => void review.markReviewed(), mayReview && Boolean(response && !response.reviewedAt));
  // One page in every state: its heading, and the focus on it, outlast the loading.
  return (
    <Page
      title={response?.exerciseTitle ?? text(missing ? 'response.notYours' : 'response.title')}
      width="narrow"
      back={
        response && (
          <Anchor component={Link} to={paths.couple(response.coupleId)} size="sm" className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {name}
          </Anchor>
        )
      }
      meta={response && <WhenSent response={response} />}
      actions={
        response && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={17} aria-hidden />}
            onClick={() => window.print()}
          >
            {text('response.print')}
          </Button>
        )
      }
    >
      {missing && <EmptyState>{text('couple.notYoursBody')}</EmptyState>}
      {!response && !failure && <Loading rows={5} rowHeight={96} />}
      {!response && failure && !missing && <ErrorState trouble={failure} onRetry={retry} />}
      {response && (
        <>
          <Content response={response} />
          <ResponseMark response={response} />
          <Replies response={response} />
          <TroubleNote trouble={review.failure} />
          <div className={classes.footer} data-foot data-print="hide">
            <ReviewState response={response} review={review} mayReview={mayReview} />
            <NextResponse current={id} />
          </div>
        </>
      )}
    </Page>
  );
};

interface ResponseProps {
  readonly response: ResponseQuery['response'];
}
const WhenSent = ({ response: { partner, submittedAt, dueOn, round } }: ResponseProps) => {
  const { text, moment, longMoment, day } = useWords();
  return (
    <>
      <span>{text('response.from', { name: partner.name })}</span>
      {round > 1 && <span>{text('round.number', { round })}</span>}
      <time dateTime={submittedAt} title={longMoment(submittedAt)}>
        {text('response.sent', { when: moment(submittedAt) })}
      </time>
      {dueOn && <span>{text('response.due', { day: day(dueOn) })}</span>}
    </>
  );
};

const Content = ({ response }: ResponseProps) => {
  const { text } = useWords();
  const { partner, otherPartner, visibility, message, form, answers } = response;
  const rows = useMemo(
    // The API answers with a form and answers it has checked itself.
    () => answerSummary(form as Form, answers as AnswerValues),
    [form, answers],
  );
  const below = (field: string) => {
    const offer = response.offers.find((one) => one.field === field);
    return offer && <OfferState offer={offer} response={response} />;
  };
  const Seen = visibility === 'clinician' ? IconLock : IconEye;
  return (
    <>
      <p className={classes.who}>
        <Seen size={17} aria-hidden />
        {text(`response.who.${visibility}`, { name: partner.name, other: otherPartner.name })}
      </p>
      {message && (
        <Section title={text('response.yourMessage')}>
          <p className={classes.message}>{message}</p>
        </Section>
      )}
      <Section title={text('response.answers', { name: partner.name })}>
        <Answers rows={rows} below={below} />
      </Section>
    </>
  );
};

import { type Answers as AnswerValues, answerSummary, type Form } from '@groundwork/forms';
import {
  ActButton,
  Anchor,
  Badge,
  Button,
  EmptyState,
  ErrorState,
  IconArrowBackUp,
  IconArrowLeft,
  IconCheck,
  IconEye,
  IconLock,
  IconPrinter,
  Loading,
  Page,
  Section,
  TroubleNote,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { ResponseQuery } from '../../generated/graphql';
import { paths } from '../../paths';
import { useMay } from '../viewer';
import { Answers } from './answers';
import { NextResponse } from './next-response';
import { ResponseDocument } from './responses.graphql';
import classes from './responses.module.css';
import { useReview } from './use-review';

/** One response, to be read with the partner in session and marked as reviewed. */
export const ResponsePage = () => {
  const { responseId = '' } = useParams();
  return <ResponseScreen key={responseId} id={responseId} />;
};

const ResponseScreen = ({ id }: { readonly id: string }) => {
  const { text } = useWords();
  const { data, failure, retry } = useScreen(ResponseDocument, { id });
  if (data) return <Response response={data.response} />;
  const missing = failure?.kind === 'notFound' || failure?.kind === 'forbidden';
  return (
    <Page title={text(missing ? 'response.notYours' : 'response.title')} width="narrow">
      {missing && <EmptyState>{text('couple.notYoursBody')}</EmptyState>}
      {failure && !missing && <ErrorState trouble={failure} onRetry={retry} />}
      {!failure && <Loading rows={5} rowHeight={96} />}
    </Page>
  );
};

const Response = ({ response }: { readonly response: ResponseQuery['response'] }) => {
  const { text, list, moment, longMoment, day } = useWords();
  const mayReview = useMay('responses:review');
  const { id, partner, otherPartner, exerciseTitle, visibility, reviewedAt, reviewedByName } = response;
  const { markReviewed, takeBack, busy, failure } = useReview(id);
  const rows = useMemo(
    // The API answers with a form and answers it has checked itself.
    () => answerSummary(response.form as Form, response.answers as AnswerValues),
    [response.form, response.answers],
  );
  useMainAction(() => void markReviewed(), mayReview && !reviewedAt);
  return (
    <Page
      title={exerciseTitle}
      width="narrow"
      back={
        <Anchor component={Link} to={paths.couple(response.coupleId)} size="sm" className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {list(response.coupleNames)}
        </Anchor>
      }
      meta={
        <>
          <span>{text('response.from', { name: partner.name })}</span>
          <time dateTime={response.submittedAt} title={longMoment(response.submittedAt)}>
            {text('response.sent', { when: moment(response.submittedAt) })}
          </time>
          {response.dueOn && <span>{text('response.due', { day: day(response.dueOn) })}</span>}
        </>
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={17} aria-hidden />}
          onClick={() => window.print()}
        >
          {text('response.print')}
        </Button>
      }
    >
      <p className={classes.who}>
        {visibility === 'clinician' ? <IconLock size={17} aria-hidden /> : <IconEye size={17} aria-hidden />}
        {text(`response.who.${visibility}`, { name: partner.name, other: otherPartner.name })}
      </p>
      {response.message && (
        <Section title={text('response.yourMessage')}>
          <p className={classes.message}>{response.message}</p>
        </Section>
      )}
      <Section title={text('response.answers', { name: partner.name })}>
        <Answers rows={rows} />
      </Section>
      <TroubleNote trouble={failure} />
      <div className={classes.footer} data-foot data-print="hide">
        {reviewedAt ? (
          <>
            <Badge tone="steady" icon={IconCheck}>
              {text('response.reviewed', { when: moment(reviewedAt), by: reviewedByName ?? '' })}
            </Badge>
            {mayReview && (
              <ActButton
                variant="subtle"
                size="compact-sm"
                busy={busy}
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                onClick={() => void takeBack()}
              >
                {text('response.reopen')}
              </ActButton>
            )}
          </>
        ) : (
          mayReview && (
            <ActButton
              busy={busy}
              leftSection={<IconCheck size={17} aria-hidden />}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              title={text('response.markKeys')}
              onClick={() => void markReviewed()}
            >
              {text('response.mark')}
            </ActButton>
          )
        )}
        <NextResponse current={id} />
      </div>
    </Page>
  );
};

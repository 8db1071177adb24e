import { type Answers as AnswerValues, answerSummary, type Form } from '@groundwork/forms';
import {
  Anchor,
  clearToasts,
  EmptyState,
  ErrorState,
  IconArrowLeft,
  Loading,
  Page,
  Section,
  useWords,
} from '@groundwork/ui';
import { type FragmentType, useMasked, useScreen } from '@groundwork/web-graphql';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { JointStepQuery, WholeJointStepFragment } from '../../generated/graphql';
import { paths } from '../../paths';
import { Answers } from '../answers';
import { Agree } from './agree';
import { JointStepDocument, JointStepFragmentDoc } from './joint-steps.graphql';
import classes from './joint-steps.module.css';
import { WriteTogether } from './write-together';

/** An exercise that both partners do in session, on this screen: nothing else of the dashboard stands around it. */
export const JointStepPage = () => {
  const { jointStepId = '' } = useParams();
  return <JointStepScreen key={jointStepId} id={jointStepId} />;
};

const JointStepScreen = ({ id }: { readonly id: string }) => {
  const { text } = useWords();
  // What the clinician was told, or could take back, isn't for three people.
  useEffect(clearToasts, []);
  const { data, refreshing, failure, retry } = useScreen(JointStepDocument, { id });
  const step = data?.jointStep;
  // What this browser remembers may be older than what was written meanwhile.
  const [isFresh, setFresh] = useState(false);
  if (step && !refreshing && !failure && !isFresh) setFresh(true);
  const missing = !step && (failure?.kind === 'notFound' || failure?.kind === 'forbidden');
  const shown = isFresh ? step : undefined;
  return (
    <Page
      title={shown?.exerciseTitle ?? text(missing ? 'together.notYours' : 'together.title')}
      width="narrow"
      back={shown && <Back step={shown} />}
    >
      {missing && <EmptyState>{text('couple.notYoursBody')}</EmptyState>}
      {!shown && !failure && <Loading rows={3} rowHeight={120} />}
      {!shown && failure && !missing && <ErrorState trouble={failure} onRetry={retry} />}
      {shown && <Content step={shown} />}
    </Page>
  );
};

interface BackProps {
  readonly step: Pick<JointStepQuery['jointStep'], 'coupleId' | 'partners' | 'state' | 'agreedAt'>;
}
const Back = ({ step: { coupleId, partners, state, agreedAt } }: BackProps) => {
  const { text, list } = useWords();
  // While they write, the way out is to stop, which saves first.
  if (state === 'open' && agreedAt) return null;
  return (
    <Anchor component={Link} to={paths.couple(coupleId)} size="sm" className={classes.back}>
      <IconArrowLeft size={16} aria-hidden />
      {text('together.back', { names: list(partners.map(({ name }) => name)) })}
    </Anchor>
  );
};

const Content = ({ step: masked }: { readonly step: FragmentType<WholeJointStepFragment> }) => {
  const { text } = useWords();
  const step = useMasked(JointStepFragmentDoc, masked);
  if (!step) return null;
  if (step.state === 'stopped') return <p className={classes.large}>{text('together.stopped')}</p>;
  if (step.state === 'finished') return <Made step={step} />;
  return step.agreedAt ? <WriteTogether step={step} /> : <Agree step={step} />;
};

const Made = ({ step }: { readonly step: WholeJointStepFragment }) => {
  const { form, answers, finishedAt, recordedByName } = step;
  const { text, longMoment } = useWords();
  // The API answers with a form and answers it has checked itself.
  const rows = answerSummary(form as Form, answers as AnswerValues);
  return (
    <>
      <p className={classes.large} role="status">
        {text('together.made', { when: finishedAt ? longMoment(finishedAt) : '', by: recordedByName ?? '' })}
      </p>
      <Section title={text('together.words')}>
        <Answers rows={rows} />
      </Section>
      <p className={classes.soft} data-print="hide">
        {text('together.turn')}
      </p>
    </>
  );
};

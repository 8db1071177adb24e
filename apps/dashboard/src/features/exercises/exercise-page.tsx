import {
  Anchor,
  Button,
  EmptyState,
  ErrorState,
  IconArrowLeft,
  Loading,
  Page,
  Section,
  useCommandList,
  useMainAction,
  useWords,
} from '@groundwork/ui';
import { useScreen } from '@groundwork/web-graphql';
import { Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../paths';
import { useMay, useViewer } from '../viewer';
import { ExerciseFacts } from './exercise-facts';
import { ExerciseDocument } from './exercises.graphql';
import classes from './exercises.module.css';
import { PartnerPreview } from './lazy-preview';

const BackToLibrary = () => {
  const { text } = useWords();
  return (
    <Anchor component={Link} to={paths.exercises} size="sm" className={classes.back}>
      <IconArrowLeft size={16} aria-hidden />
      {text('library.title')}
    </Anchor>
  );
};

/** One exercise: why it helps, when to hold it back, and exactly what a partner sees. */
export const ExercisePage = () => {
  const { text } = useWords();
  const { key = '' } = useParams();
  const viewer = useViewer();
  const { data, failure, retry } = useScreen(ExerciseDocument, { key });
  const palette = useCommandList().find(({ id }) => id === 'palette');
  const mayAssign = useMay('assignments:write');
  const assign = () => palette?.run(`${data?.exercise.title} `);
  useMainAction(assign, mayAssign && data !== undefined);
  if (!data) {
    const missing = failure?.kind === 'notFound';
    return (
      <Page title={text(missing ? 'exercise.notFound' : 'exercise.title')} back={<BackToLibrary />}>
        {missing && <EmptyState>{text('exercise.notFoundBody')}</EmptyState>}
        {failure && !missing && <ErrorState trouble={failure} onRetry={retry} />}
        {!failure && <Loading rows={3} rowHeight={120} />}
      </Page>
    );
  }
  const { exercise } = data;
  return (
    <Page
      title={exercise.title}
      back={<BackToLibrary />}
      actions={
        mayAssign && (
          <Button onClick={assign} title={text('couple.assignKeys')}>
            {text('exercise.assign')}
          </Button>
        )
      }
      meta={
        <>
          <span>{exercise.practice}</span>
          <ExerciseFacts exercise={exercise} />
        </>
      }
    >
      <div className={classes.detail}>
        <div className={classes.about}>
          <Section title={text('exercise.about')}>
            <p>{exercise.summary}</p>
            <p className={classes.soft}>{text('exercise.rhythm', { rhythm: exercise.rhythm })}</p>
          </Section>
          <Section title={text('exercise.why')}>
            <p className={classes.soft}>{text('exercise.whyShown')}</p>
            <p>{exercise.whyItHelps}</p>
          </Section>
          {exercise.reasonsToHold.length > 0 && (
            <Section title={text('exercise.hold')}>
              <ul className={classes.reasons}>
                {exercise.reasonsToHold.map((reason) => (
                  <li key={reason.key}>{reason.text}</li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <Section title={text('exercise.preview')}>
          <Suspense fallback={<Loading rows={1} rowHeight={420} />}>
            <PartnerPreview
              exercise={exercise}
              message={exercise.defaultMessage}
              clinicianName={viewer.name}
              otherName={text('exercise.otherPartner')}
            />
          </Suspense>
        </Section>
      </div>
    </Page>
  );
};

import {
  ExerciseField,
  ExercisePage,
  exerciseWords,
  pageAfter,
  pageBefore,
  postedFrom,
  readAnswers,
  type ShownPage,
  shownPages,
  type Then,
} from '@groundwork/exercise-form';
import '@groundwork/exercise-form/exercise-form.css';
import { asks, type Answers, type Field, type Form } from '@groundwork/forms';
import client from '@groundwork/messages/en/client' with { type: 'json' };
import forms from '@groundwork/messages/en/forms' with { type: 'json' };
import { useMainAction, useWords } from '@groundwork/ui';
import { fieldErrors } from '@groundwork/web-graphql';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { WholeJointStepFragment } from '../../generated/graphql';
import { DraftState } from './draft-state';
import classes from './joint-steps.module.css';
import { LookOver } from './look-over';
import { Stop } from './stop';
import { useJointDraft } from './use-joint-draft';

const phoneWords = exerciseWords({ ...client, ...forms });
/** The place behind the last question, where all of it is looked over. */
const end = Infinity;

/** One question at a time, in the partners' own renderer and large enough for three people. */
export const WriteTogether = ({ step }: { readonly step: WholeJointStepFragment }) => {
  const { text, list } = useWords();
  const idPrefix = useId();
  const root = useRef<HTMLDivElement>(null);
  // The API answers with a form it has checked itself.
  const form = step.form as Form;
  const draft = useJointDraft(step);
  const [at, setAt] = useState(step.revision > 0 ? end : (form.fields[0] && 1) || end);
  const [isStopping, setStopping] = useState(false);
  const pages = shownPages(form, draft.answers);
  const page = pages.find(({ number }) => number === at);
  const words = useMemo(
    () => ({
      ...phoneWords,
      'exercise.later': text('together.stop'),
      'exercise.needed': text('together.needed'),
    }),
    [text],
  );
  useFocusOnPage(root, at);

  const onPage = (isSkipped = false): Answers => {
    if (!page || !root.current || !asks(page.field)) return draft.answers;
    const read = isSkipped ? {} : readAnswers([page.field], postedFrom(root.current));
    const { [page.field.id]: _before, ...others } = draft.answers;
    const written = inOrder(form.fields, { ...others, ...read });
    if (JSON.stringify(written) !== JSON.stringify(draft.answers)) draft.write(written);
    return written;
  };
  const onThen = (then: Then) => {
    if (then === 'later') {
      onPage();
      setStopping(true);
      return;
    }
    const there = shownPages(form, onPage(then === 'skip'));
    setAt((then === 'back' ? pageBefore(there, at) : pageAfter(there, at))?.number ?? end);
  };
  useMainAction(() => onThen('continue'), Boolean(page) && !isStopping);

  return (
    <div className={classes.together}>
      <div className="gx" ref={root}>
        {page ? (
          <ExercisePage
            words={words}
            field={page.field}
            place={page.place}
            hasBack={pageBefore(pages, at) !== undefined}
            onThen={onThen}
            status={<DraftState draft={draft} />}
          >
            {/* After the press is done, so that what it changed stands on the page. */}
            <div onInput={() => setTimeout(onPage)} onClick={() => setTimeout(onPage)}>
              <Question
                key={page.number}
                page={page}
                answers={draft.answers}
                problems={problemsOf(draft.failure)}
                words={words}
                whoSees={text('together.whoSees', { names: list(step.partners.map(({ name }) => name)) })}
                idPrefix={idPrefix}
              />
            </div>
          </ExercisePage>
        ) : (
          <LookOver
            step={step}
            draft={draft}
            onChange={(field) => setAt(pages.find((one) => one.field.id === field)?.number ?? 1)}
            onStop={() => setStopping(true)}
          />
        )}
      </div>
      {isStopping && <Stop step={step} draft={draft} onClose={() => setStopping(false)} />}
    </div>
  );
};

interface QuestionProps extends Pick<
  Parameters<typeof ExerciseField>[0],
  'problems' | 'words' | 'whoSees' | 'idPrefix'
> {
  readonly page: ShownPage;
  readonly answers: Answers;
}
/** Begins with what was answered when the page came up; from there on the inputs hold it. */
const Question = ({ page: { field }, answers, ...rest }: QuestionProps) => {
  const [before] = useState(answers[field.id]);
  return <ExerciseField field={field} path={field.id} answer={before} heading="h2" {...rest} />;
};

/** The new question's heading takes the focus, so that it is read out and Tab goes on from there. */
const useFocusOnPage = (root: React.RefObject<HTMLDivElement | null>, at: number) => {
  const seen = useRef(at);
  useEffect(() => {
    if (seen.current === at) return;
    seen.current = at;
    const heading = root.current?.querySelector<HTMLElement>('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [root, at]);
};

/** The same answers always in the same order, so that two of them can be compared. */
const inOrder = (fields: readonly Field[], answers: Answers): Answers =>
  Object.fromEntries(
    fields.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );

const problemsOf = (failure: Parameters<typeof fieldErrors>[0] | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(failure ? fieldErrors(failure) : {}).map(([path, problem]) => [
      path.replace(/^answers\./, ''),
      problem,
    ]),
  );

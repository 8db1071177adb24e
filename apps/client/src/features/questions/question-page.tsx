import {
  ExerciseField,
  ExercisePage,
  type FieldProps,
  type ProblemTexts,
  whoSees,
} from '@groundwork/exercise-form';
import { type Answer, asks, type Field } from '@groundwork/forms';

import type { PageData } from '../../browser/page-data';
import { deviceOf } from '../../layout/device-of';
import { pageName, seenName } from '../../layout/input-names';
import { ProblemList } from '../../layout/problem-list';
import { StepForm } from '../../layout/step-form';
import { renderTaskPage } from '../../layout/task-page';
import { paths } from '../../paths';
import type { MyTask } from '../../my-task';
import type { Visit } from '../../route';
import { say, stepWords } from '../../words';
import { OtherWords } from './other-words';
import type { Question } from './question';

interface QuestionPageProps {
  readonly visit: Pick<Visit, 'task' | 'gateway'>;
  readonly question: Question;
  /** What stands in the field: the saved answer, or the one just posted. */
  readonly answer: Answer | undefined;
  readonly problems: ProblemTexts;
}

export const renderQuestionPage = ({ visit, question, answer, problems }: QuestionPageProps): string => {
  const { task } = visit;
  const { field, page, origin, path } = question;
  const pageId = visit.gateway.newMutationId();
  const props: FieldProps = {
    field,
    path: field.id,
    answer,
    problems,
    words: stepWords,
    whoSees: whoSees(stepWords, task),
    heading: 'h1',
    idPrefix: 'q',
  };
  const wrong = Object.entries(problems).map(([at, text]) => ({ href: `#q-${at}`, text }));
  return renderTaskPage({
    task,
    path,
    asks: true,
    hasProblem: wrong.length > 0,
    data: { ...pageData(task, pageId, props), device: deviceOf(task) },
    children: (
      <StepForm task={task} className="gx-page" id="answer" action={paths.question(page.number)}>
        <input type="hidden" name={pageName} value={pageId} />
        <input type="hidden" name={seenName} value={task.draft?.revision ?? 0} />
        {origin && <input type="hidden" name="from" value={origin} />}
        {wrong.length > 0 && <ProblemList problems={wrong} />}
        <OtherWords task={task} question={question} />
        <ExercisePage
          words={stepWords}
          field={field}
          place={page.place}
          hasBack
          status={asks(field) && <p className="gc-status" id="status" />}
        >
          <div id="field">
            <ExerciseField {...props} />
          </div>
        </ExercisePage>
      </StepForm>
    ),
  });
};

const pageData = (task: MyTask, pageId: string, props: FieldProps): PageData => {
  const { field, answer } = props;
  const hydrate = comesAlive(field) ? props : undefined;
  if (!asks(field)) return { hydrate };
  return {
    save: {
      pageId,
      seen: task.draft?.revision ?? 0,
      field,
      // After a refused post nothing of this answer is saved yet.
      saved: Object.keys(props.problems).length > 0 ? undefined : answer,
      locale: task.locale,
      say: {
        saving: say('status.saving'),
        saved: say('status.saved'),
        unsaved: say('status.unsaved'),
        offline: say('status.offline'),
        kept: say('status.kept'),
        waiting: say('status.waiting'),
        closed: say('status.closed', { button: say('exercise.continue') }),
        newText: say('status.newText', { button: say('exercise.continue') }),
        problem: say('status.problem'),
      },
    },
    hydrate,
  };
};

/** Fields that do more with scripts: text grows and is read along, groups change in place, breathing shows its pace. */
const comesAlive = ({ kind }: Field): boolean =>
  kind === 'longText' || kind === 'shortText' || kind === 'group' || kind === 'breathing';

import { StepIntro, shownPages } from '@groundwork/exercise-form';
import { isAnswered, answerTo } from '@groundwork/forms';

import { deviceOf } from '../../layout/device-of';
import { StepForm } from '../../layout/step-form';
import { renderTaskPage } from '../../layout/task-page';
import { answersOf, formOf, type MyTask } from '../../my-task';
import { paths } from '../../paths';
import { say, stepWords } from '../../words';
import { wordDay } from '../../word-times';

/** What this step is, why it helps, how long it takes, who sees it; then the first question, or where one stopped. */
export const renderStepPage = (task: MyTask): string => {
  const { whyItHelps, message, visibility, clinicianName, otherName, dueOn } = task;
  return renderTaskPage({
    task,
    path: paths.step,
    data: { device: deviceOf(task) },
    children: (
      <StepIntro
        {...{ message, visibility, clinicianName, otherName }}
        words={stepWords}
        title={task.title ?? ''}
        minutes={task.minutes ?? 0}
        whyItHelps={whyItHelps ?? ''}
        heading="h1"
      >
        {dueOn && (
          <p className="gx-help">
            {say('step.due', { day: wordDay(dueOn, task.locale) })} {say('step.noRush')}
          </p>
        )}
        <div className="gx-actions">
          <a className="gx-button gx-button-main" href={whereToGoOn(task)}>
            {say(task.draft ? 'exercise.goOn' : 'exercise.start')}
          </a>
          <a className="gx-button gx-button-quiet" href={paths.home}>
            {say('home.link')}
          </a>
        </div>
        <StepForm task={task} className="gc-stop" action={paths.stop}>
          <p className="gx-help">{say('aside.text')}</p>
          <button className="gx-button gx-button-quiet" type="submit">
            {say('aside.set')}
          </button>
        </StepForm>
      </StepIntro>
    ),
  });
};

// Behind the last answered question, since those before it were left out on purpose.
const whereToGoOn = (task: MyTask): string => {
  const answers = answersOf(task);
  const pages = shownPages(formOf(task), answers);
  const last = pages.findLastIndex(({ field }) => isAnswered(field, answerTo(answers, field.id)));
  const next = pages[last + 1];
  return next ? paths.question(next.number) : paths.check;
};

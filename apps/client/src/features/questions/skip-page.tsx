import { StepForm } from '../../layout/step-form';
import { renderTaskPage } from '../../layout/task-page';
import type { MyTask } from '../../my-task';
import { paths } from '../../paths';
import { say } from '../../words';
import type { Question } from './question';

/** Asked when an answered question is skipped; the answer is saved, whatever is chosen here. */
export const renderSkipPage = (task: MyTask, { field, page, origin }: Question): string =>
  renderTaskPage({
    task,
    path: paths.skip(page.number, origin),
    children: (
      <StepForm task={task} className="gx-page" action={paths.question(page.number)}>
        {origin && <input type="hidden" name="from" value={origin} />}
        <h1 className="gx-question">{say('skip.title')}</h1>
        <p className="gc-soft">{field.label}</p>
        <p>{say('skip.text')}</p>
        <div className="gx-actions">
          <button className="gx-button" type="submit" name="then" value="keep">
            {say('skip.goOn')}
          </button>
          <button className="gx-button" type="submit" name="then" value="leaveOut">
            {say('skip.leaveOut')}
          </button>
        </div>
      </StepForm>
    ),
  });

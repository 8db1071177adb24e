import { StepForm } from '../../layout/step-form';
import { renderTaskPage } from '../../layout/task-page';
import type { MyTask } from '../../my-task';
import { paths } from '../../paths';
import { say } from '../../words';

/** Stopping for today. */
export const renderSavedPage = (task: MyTask): string =>
  renderTaskPage({
    task,
    path: paths.saved,
    children: (
      <>
        <h1 className="gx-question">{say('saved.title')}</h1>
        <p>{say('saved.next')}</p>
        <p>{say('saved.unseen', { clinician: task.clinicianName })}</p>
        <div className="gx-actions">
          <a className="gx-button gx-button-main" href={paths.close} data-leave>
            {say('saved.close')}
          </a>
          <a className="gx-button" href={paths.step}>
            {say('saved.goOn')}
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
      </>
    ),
  });

import { ConfidentialityText } from '../../layout/confidentiality-text';
import { StepForm } from '../../layout/step-form';
import { renderTaskPage } from '../../layout/task-page';
import type { MyTask } from '../../my-task';
import { paths } from '../../paths';
import { say } from '../../words';

/** The clinic's own text, accepted before the first answer. */
export const renderConfidentialityPage = (task: MyTask): string => {
  const textId = task.confidentiality?.textId ?? '';
  return renderTaskPage({
    task,
    path: paths.confidentiality,
    children: (
      <>
        <ConfidentialityText task={task} />
        <p className="gx-help">{say('confidentiality.once', { clinician: task.clinicianName })}</p>
        <StepForm task={task} className="gx-actions" action={paths.confidentiality}>
          <input type="hidden" name="textId" value={textId} />
          <button className="gx-button gx-button-main" type="submit">
            {say('confidentiality.accept')}
          </button>
          <a className="gx-button" href={paths.close}>
            {say('confidentiality.notNow')}
          </a>
        </StepForm>
      </>
    ),
  });
};

import { renderTaskPage } from '../../layout/task-page';
import type { MyTask } from '../../my-task';
import { paths } from '../../paths';
import { say } from '../../words';

/** All that a link shows once the response is in: who has it, who doesn't, and a quiet ending. */
export const renderReceivedPage = (task: MyTask): string => {
  const names = { clinician: task.clinicianName, other: task.otherName };
  return renderTaskPage({
    task,
    path: paths.received,
    children: (
      <>
        <h1 className="gx-question">{say('received.title')}</h1>
        <p>
          {say('received.thanks', names)}{' '}
          {say(task.visibility === 'clinician' ? 'received.private' : 'received.offered', names)}
        </p>
        <p>{say('received.gone')}</p>
        <p>{say('received.home')}</p>
        <p>{say('received.calm')}</p>
        <div className="gx-actions">
          <a className="gx-button gx-button-main" href={paths.close} data-leave>
            {say('received.close')}
          </a>
        </div>
      </>
    ),
  });
};

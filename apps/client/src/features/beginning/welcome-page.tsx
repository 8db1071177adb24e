import { renderTaskPage } from '../../layout/task-page';
import type { MyTask } from '../../my-task';
import { paths } from '../../paths';
import { type MessageKey, say } from '../../words';

const parts: readonly (readonly [title: MessageKey, text: MessageKey])[] = [
  ['welcome.pauseTitle', 'welcome.pause'],
  ['welcome.leaveTitle', 'welcome.leave'],
  ['welcome.seesTitle', 'welcome.sees'],
  ['welcome.watchTitle', 'welcome.watch'],
  ['welcome.historyTitle', 'welcome.history'],
];

/** The one interruption, before a partner's first step ever: how to pause and leave, who sees what, what nobody watches. */
export const renderWelcomePage = (task: MyTask): string =>
  renderTaskPage({
    task,
    path: paths.welcome,
    children: (
      <>
        <h1 className="gx-question">{say('welcome.heading')}</h1>
        {parts.map(([title, text]) => (
          <section key={title}>
            <h2 className="gc-title">{say(title)}</h2>
            <p>{say(text)}</p>
          </section>
        ))}
        <div className="gx-actions">
          <a className="gx-button gx-button-main" href={paths.confidentiality}>
            {say('exercise.continue')}
          </a>
        </div>
      </>
    ),
  });

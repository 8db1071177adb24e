import type { ReactNode } from 'react';

import { renderDocument } from '../document';
import type { MyTask } from '../my-task';
import { paths } from '../paths';
import { say } from '../words';
import { LeaveLink, ShiftStatus, SkipLinks } from './leave-link';
import { PauseChoices } from './pause-choices';

/** Whose page it is, and the numbers for urgent help. */
type Visitor = Pick<MyTask, 'myInitial' | 'urgentHelp'>;

interface TaskPageProps {
  readonly task: Visitor;
  /** Where "Back to my step" leads from the pause page. */
  readonly path: string;
  /** Whether the page holds the form `answer`: then pausing and stopping keep what is typed. */
  readonly asks?: boolean;
  readonly hasProblem?: boolean;
  /** The page is the pause itself. */
  readonly hasPause?: boolean;
  readonly data?: unknown;
  readonly children: ReactNode;
}

/** The frame of every page behind the PIN: who, pause, leave, help; each at its one place. */
export const renderTaskPage = ({
  task,
  path,
  asks,
  hasProblem,
  hasPause,
  data,
  children,
}: TaskPageProps): string =>
  renderDocument({
    script: 'page',
    hasProblem,
    data,
    children: (
      <>
        {/* Enter in a line of text presses a form's first button: that must not be Pause or Back. */}
        {asks && (
          <button
            className="gx-hidden"
            type="submit"
            form="answer"
            name="then"
            value="continue"
            tabIndex={-1}
            aria-hidden="true"
          />
        )}
        <header className="gc-bar">
          <SkipLinks />
          <a className="gx-button gx-button-quiet gc-first" href={paths.close} data-leave>
            {say('bar.close', { initial: `${task.myInitial}.` })}
          </a>
          {asks ? (
            <button className="gx-button" type="submit" form="answer" name="then" value="pause" data-pause>
              {say('bar.pause')}
            </button>
          ) : (
            <a className="gx-button" href={paths.pause(path)} data-pause>
              {say('bar.pause')}
            </a>
          )}
          <LeaveLink look="gx-button" />
        </header>
        <main className="gc-main" id="main" tabIndex={-1}>
          <div className="gc-card gx-page">{children}</div>
        </main>
        <HelpNow task={task} />
        <ShiftStatus />
        <IdleNotice />
        {!hasPause && (
          <dialog className="gc-pause" id="pause" aria-labelledby="pause-title">
            <div className="gc-bar">
              <LeaveLink look="gx-button" />
            </div>
            <PauseChoices isDialog enough={asks ? 'post' : 'link'} back={path} />
          </dialog>
        )}
      </>
    ),
  });

const HelpNow = ({ task }: { readonly task: Visitor }) => (
  <footer className="gc-help">
    <h2>{say('help.title')}</h2>
    <p>{say('help.notWatched')}</p>
    <ul>
      {task.urgentHelp.map(({ label, number }) => (
        <li key={number}>
          <span>{label}</span>
          <a href={`tel:${number.replace(/[^\d+*#]/g, '')}`}>{number}</a>
        </li>
      ))}
    </ul>
  </footer>
);

const IdleNotice = () => (
  <div role="status">
    <div className="gc-idle" id="idle" hidden>
      <p>{say('idle.text')}</p>
      <button className="gx-button gx-button-main" type="button">
        {say('idle.stay')}
      </button>
    </div>
  </div>
);

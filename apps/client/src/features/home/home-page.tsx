import type { SummaryRow } from '@groundwork/forms';
import type { ReactNode } from 'react';

import { AnswerText } from '../../layout/answer-text';
import { renderTaskPage } from '../../layout/task-page';
import { paths } from '../../paths';
import { wordDay } from '../../word-times';
import { type MessageKey, say } from '../../words';
import { HomeForm } from './home-form';
import type { MyHome, MyStep } from './my-home';

/** What a partner finds behind any of their links: their steps, what came back to them, and who sees what. */
export const renderHomePage = (home: MyHome): string => {
  const [next, ...others] = home.steps
    .filter(({ state }) => state === 'started' || state === 'notStarted')
    .sort(startedFirst);
  const aside = home.steps.filter(({ state }) => state === 'setAside');
  const done = home.steps.filter(({ state }) => state === 'done');
  return renderTaskPage({
    task: home,
    path: paths.home,
    children: (
      <>
        <h1 className="gx-question">{say('home.title')}</h1>
        <Part says="home.next">
          {next ? <OpenStep home={home} step={next} isNext /> : <p>{say('home.nothing')}</p>}
        </Part>
        {others.length + done.length > 0 && (
          <Part says="home.steps">
            {others.map((step) => (
              <OpenStep key={step.id} home={home} step={step} />
            ))}
            {done.length > 0 && <DoneSteps home={home} steps={done} />}
          </Part>
        )}
        {aside.length > 0 && (
          <Part says="home.aside">
            <p>{say('home.asideText')}</p>
            {aside.map((step) => (
              <AsideStep key={step.id} home={home} step={step} />
            ))}
          </Part>
        )}
        <Replies home={home} />
        <Released home={home} />
        <nav className="gc-links" aria-label={say('home.more')}>
          <a href={paths.seen}>{say('seen.title')}</a>
          <a href={paths.contact}>{say('contact.title')}</a>
        </nav>
        <Part says="home.endTitle">
          <p>{say('home.endText')}</p>
          <a className="gx-button" href={paths.leave} data-leave>
            {say('home.end')}
          </a>
        </Part>
      </>
    ),
  });
};

/** What was begun comes first; the sort keeps the order of the due days otherwise. */
const startedFirst = (one: MyStep, other: MyStep): number =>
  Number(other.state === 'started') - Number(one.state === 'started');

interface PartProps {
  readonly says: MessageKey;
  readonly names?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}
const Part = ({ says, names, children }: PartProps) => (
  <section className="gc-part">
    <h2 className="gc-title">{say(says, names)}</h2>
    {children}
  </section>
);

interface OpenStepProps {
  readonly home: MyHome;
  readonly step: MyStep;
  readonly isNext?: boolean;
}
const OpenStep = ({ home, step, isNext }: OpenStepProps) => {
  const { title, minutes, dueOn, state, round } = step;
  const facts = [
    say(state === 'started' ? 'home.started' : 'home.notStarted'),
    say('exercise.minutesLong', { minutes }),
    ...(round > 1 ? [say('home.again')] : []),
  ];
  return (
    <HomeForm home={home} action={paths.open} chosen={step.id} className="gc-step">
      <h3 className="gx-label">{title}</h3>
      <p className="gx-meta">{facts.join(' · ')}</p>
      {dueOn && <p className="gx-meta">{say('step.due', { day: wordDay(dueOn, home.locale) })}</p>}
      <button className={isNext ? 'gx-button gx-button-main' : 'gx-button'} type="submit">
        {say(state === 'started' ? 'exercise.goOn' : 'exercise.start')}
        <span className="gx-hidden">: {title}</span>
      </button>
      <button className="gx-button gx-button-quiet" type="submit" formAction={paths.setAside}>
        {say('aside.set')}
        <span className="gx-hidden">: {title}</span>
      </button>
    </HomeForm>
  );
};

const AsideStep = ({ home, step: { id, title } }: { readonly home: MyHome; readonly step: MyStep }) => (
  <HomeForm home={home} action={paths.takeUp} chosen={id} className="gc-step">
    <h3 className="gx-label">{title}</h3>
    <button className="gx-button" type="submit">
      {say('aside.takeUp')}
      <span className="gx-hidden">: {title}</span>
    </button>
  </HomeForm>
);

const DoneSteps = ({ home, steps }: { readonly home: MyHome; readonly steps: readonly MyStep[] }) => (
  <details className="gc-done">
    <summary>{say('home.done', { count: steps.length })}</summary>
    <ul>
      {steps.map(({ id, title, sentOn, clinicianName }) => (
        <li key={id}>
          {title}
          <p className="gx-meta">
            {say('home.sent', { clinician: clinicianName, day: wordDay(sentOn ?? '', home.locale) })}
          </p>
        </li>
      ))}
    </ul>
  </details>
);

const Replies = ({ home: { replies, locale } }: { readonly home: MyHome }) =>
  replies.length > 0 && (
    <Part says="home.replies">
      {replies.map(({ id, clinicianName, title, body, writtenOn }) => (
        <figure className="gx-message" key={id}>
          <figcaption>
            {say('home.replyOn', { clinician: clinicianName, title, day: wordDay(writtenOn, locale) })}
          </figcaption>
          <blockquote dir="auto">{body}</blockquote>
        </figure>
      ))}
    </Part>
  );

const Released = ({ home: { released, locale, otherName } }: { readonly home: MyHome }) =>
  released.length > 0 && (
    <Part says="home.released" names={{ other: otherName }}>
      {released.map(({ id, clinicianName, title, answer, releasedOn }) => {
        // A row of the summary, as the API made it of a form and answers it has checked.
        const row = answer as SummaryRow;
        return (
          <figure className="gx-message" key={id}>
            <figcaption>
              {say('home.releasedOn', { clinician: clinicianName, title, day: wordDay(releasedOn, locale) })}
            </figcaption>
            <p className="gx-label">{row.label}</p>
            <div className="gc-answer">
              <AnswerText row={row} locale={locale} />
            </div>
          </figure>
        );
      })}
    </Part>
  );

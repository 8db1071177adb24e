import { renderTaskPage } from '../../layout/task-page';
import { paths } from '../../paths';
import { wordDay } from '../../word-times';
import { say } from '../../words';
import { HomeForm } from './home-form';
import type { MyHome, MyStep } from './my-home';

/** All that somebody else can see of what this partner wrote, and since when; each offer with the way to take it back. */
export const renderSeenPage = (home: MyHome): string => {
  const sent = home.steps.filter(({ sentOn }) => sentOn);
  return renderTaskPage({
    task: home,
    path: paths.seen,
    children: (
      <>
        <h1 className="gx-question">{say('seen.title')}</h1>
        {sent.length === 0 ? (
          <p>{say('seen.nothing')}</p>
        ) : (
          <>
            <p>{say('seen.lead', { other: home.otherName })}</p>
            <table className="gc-seen">
              <thead>
                <tr>
                  <th scope="col">{say('seen.what')}</th>
                  <th scope="col">{say('seen.who')}</th>
                  <th scope="col">{say('seen.since')}</th>
                </tr>
              </thead>
              {sent.map((step) => (
                <SentStep key={step.id} home={home} step={step} />
              ))}
            </table>
          </>
        )}
        <p>{say('seen.never')}</p>
        <div className="gx-actions">
          <a className="gx-button" href={paths.home}>
            {say('home.back')}
          </a>
        </div>
      </>
    ),
  });
};

interface SentStepProps {
  readonly home: MyHome;
  readonly step: MyStep;
}

const SentStep = ({ home, step }: SentStepProps) => (
  <tbody>
    <tr>
      <th scope="rowgroup" colSpan={3}>
        {step.title}
      </th>
    </tr>
    <tr>
      <td>{say('seen.all')}</td>
      <td>{say('seen.team', { clinician: step.clinicianName })}</td>
      <td>{wordDay(step.sentOn ?? '', home.locale)}</td>
    </tr>
    {home.offers
      .filter(({ stepId }) => stepId === step.id)
      .map(({ id, question, releasedOn }) => (
        <tr key={id}>
          <td>{question}</td>
          <td>{home.otherName}</td>
          <td>
            <p>{releasedOn ? wordDay(releasedOn, home.locale) : say('seen.offered')}</p>
            <HomeForm home={home} action={paths.takeBack} chosen={id}>
              <button className="gx-button" type="submit">
                {say(releasedOn ? 'seen.stop' : 'seen.takeBack')}
                <span className="gx-hidden">: {question}</span>
              </button>
            </HomeForm>
          </td>
        </tr>
      ))}
  </tbody>
);

import type { ClientRequest } from '../../contract';
import type { SetMyContactInput } from '../../generated/graphql';
import { ProblemList } from '../../layout/problem-list';
import { renderTaskPage } from '../../layout/task-page';
import { paths } from '../../paths';
import { say } from '../../words';
import { HomeForm } from './home-form';
import type { MyHome } from './my-home';

type Wishes = Omit<SetMyContactInput, 'clientMutationId'>;

interface ContactPageProps {
  readonly home: MyHome;
  readonly wishes: Wishes;
  readonly isSaved?: boolean;
  readonly problem?: string;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What the form says: times come in pairs or not at all. */
export const readContact = (
  form: ClientRequest['form'],
): { readonly wishes: Wishes; readonly problem?: string } => {
  const [from, to] = [form.from, form.to].map((time) => (typeof time === 'string' ? time.trim() : ''));
  const channel = form.channel === 'none' ? 'none' : 'mail';
  const wishes = { channel, safeHours: from || to ? { from: from ?? '', to: to ?? '' } : null } as const;
  if (!wishes.safeHours || [from, to].every((time) => clock.test(time ?? ''))) return { wishes };
  return { wishes, problem: say('contact.bothTimes') };
};

const channels = ['mail', 'none'] as const;

/** How and when a partner may be written to; the clinician sees it too. */
export const renderContactPage = ({ home, wishes, isSaved, problem }: ContactPageProps): string => {
  const names = { clinician: home.clinicianName };
  return renderTaskPage({
    task: home,
    path: paths.contact,
    hasProblem: problem !== undefined,
    children: (
      <>
        {problem && <ProblemList problems={[{ href: '#from', text: problem }]} />}
        <h1 className="gx-question">{say('contact.title')}</h1>
        {isSaved && (
          <p className="gx-who" role="status" tabIndex={-1} data-focus>
            {say('contact.saved')}
          </p>
        )}
        <p>{say('contact.lead', names)}</p>
        {home.contact.isStopped && <p className="gx-problem">{say('contact.stopped', names)}</p>}
        <HomeForm home={home} action={paths.contact} className="gx-page">
          <fieldset className="gx-field">
            <legend className="gx-label">{say('contact.how')}</legend>
            <div className="gx-options">
              {channels.map((channel) => (
                <label className="gx-option" key={channel}>
                  <input
                    type="radio"
                    name="channel"
                    value={channel}
                    defaultChecked={wishes.channel === channel}
                  />
                  <span>{say(`contact.${channel}`, names)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset className="gx-field" aria-describedby={problem ? 'hours problem' : 'hours'}>
            <legend className="gx-label">{say('contact.hours')}</legend>
            <p className="gx-help" id="hours">
              {say('contact.anyTime')}
            </p>
            {problem && (
              <p className="gx-problem" id="problem">
                {problem}
              </p>
            )}
            <div className="gc-hours">
              {(['from', 'to'] as const).map((end) => (
                <label className="gx-label" key={end}>
                  {say(`contact.${end}`)}
                  <input
                    className="gx-input"
                    type="time"
                    id={end}
                    name={end}
                    defaultValue={wishes.safeHours?.[end] ?? ''}
                    aria-invalid={problem ? true : undefined}
                  />
                </label>
              ))}
            </div>
          </fieldset>
          <div className="gx-actions">
            <button className="gx-button gx-button-main" type="submit">
              {say('contact.save')}
            </button>
            <a className="gx-button gx-button-quiet" href={paths.home}>
              {say('home.back')}
            </a>
          </div>
        </HomeForm>
      </>
    ),
  });
};

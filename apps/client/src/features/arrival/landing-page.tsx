import { PinField } from '../../layout/pin-field';
import { renderQuietPage } from '../../layout/quiet-page';
import { paths } from '../../paths';
import { say } from '../../words';

interface LandingProps {
  /** The token that came with a PIN and didn't open; '' when none came. */
  readonly refusedToken?: string;
}

/** The first page of every link: it knows no clinic, no name and no subject, and does nothing by being opened. */
export const renderLandingPage = ({ refusedToken }: LandingProps = {}): string => {
  const wasRefused = refusedToken !== undefined;
  return renderQuietPage({
    script: 'landing',
    hasProblem: wasRefused,
    children: (
      <>
        <h1 className="gx-question">{say('landing.heading')}</h1>
        <p>{say('landing.stop')}</p>
        <noscript>
          <p className="gx-problem">{say('landing.noScript')}</p>
        </noscript>
        <form className="gx-page" method="post" action={paths.landing} autoComplete="off">
          <input type="hidden" name="token" id="token" value={refusedToken ?? ''} />
          <PinField name="pin" wasRefused={wasRefused} />
          <div className="gx-actions">
            <button className="gx-button gx-button-main" type="submit">
              {say('landing.continue')}
            </button>
            <a className="gx-button" href={paths.leave}>
              {say('landing.notNow')}
            </a>
          </div>
        </form>
        <p className="gx-help">{say('landing.leaving')}</p>
        <p className="gx-help">{say('landing.history')}</p>
      </>
    ),
  });
};

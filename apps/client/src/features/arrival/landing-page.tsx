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
          <div className="gx-field gc-pin">
            <label className="gx-label" htmlFor="pin">
              {say('landing.pin')}
            </label>
            <p className="gx-help" id="pin-hint">
              {say('landing.pinHint')}
            </p>
            {wasRefused && (
              <p className="gx-problem" id="pin-problem" role="alert">
                {say('landing.refused')}
              </p>
            )}
            <input
              className="gx-input gc-code"
              id="pin"
              name="pin"
              type="text"
              inputMode="numeric"
              autoComplete="one-time-code"
              aria-describedby={wasRefused ? 'pin-hint pin-problem' : 'pin-hint'}
              aria-invalid={wasRefused || undefined}
            />
          </div>
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

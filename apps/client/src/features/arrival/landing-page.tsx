import { PinField } from '../../layout/pin-field';
import { renderQuietPage } from '../../layout/quiet-page';
import { paths } from '../../paths';
import { say } from '../../words';

interface LandingProps {
  /** What came with a PIN and didn't open; '' for what didn't come. */
  readonly refused?: { readonly token: string; readonly code: string };
}

/** The first page of every link: it knows no clinic, no name and no subject, and does nothing by being opened. */
export const renderLandingPage = ({ refused }: LandingProps = {}): string => {
  const wasRefused = refused !== undefined;
  // As on a slow network, where the script that reads the link comes after the press.
  const hasNothing = wasRefused && refused.token + refused.code === '';
  return renderQuietPage({
    script: 'landing',
    hasProblem: wasRefused,
    children: (
      <>
        <h1 className="gx-question">{say('landing.heading')}</h1>
        <p>{say('landing.stop')}</p>
        <noscript>
          <p>{say('landing.noScript')}</p>
        </noscript>
        <form className="gx-page" method="post" action={paths.landing} autoComplete="off">
          <input type="hidden" name="token" id="token" value={refused?.token ?? ''} />
          <PinField name="pin" wasRefused={wasRefused} />
          <CodeField
            typed={refused?.code ?? ''}
            isNeeded={wasRefused && !refused.token}
            isMissed={hasNothing}
          />
          <div className="gx-actions">
            <button className="gx-button gx-button-main" type="submit">
              {say('landing.continue')}
            </button>
            <a className="gx-button" href={paths.close}>
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

interface CodeFieldProps {
  readonly typed: string;
  /** Whether there is nothing else to open with. */
  readonly isNeeded: boolean;
  /** Whether neither a code nor a link came along. */
  readonly isMissed: boolean;
}

/** For a link that lost its end on the way, and for a browser without scripts, which can't read it. */
const CodeField = ({ typed, isNeeded, isMissed }: CodeFieldProps) => (
  <details className="gc-typed" id="typed" open={isNeeded || typed !== ''}>
    <summary>{say('landing.typeCode')}</summary>
    <div className="gx-field gc-pin">
      <label className="gx-label" htmlFor="code">
        {say('landing.code')}
      </label>
      <p className="gx-help" id="code-hint">
        {say('landing.codeHint')}
      </p>
      {isMissed && (
        <p className="gx-problem" id="code-problem">
          {say('landing.noLink')}
        </p>
      )}
      <input
        className="gx-input gc-code gc-long"
        id="code"
        name="code"
        type="text"
        autoCapitalize="characters"
        spellCheck={false}
        autoComplete="off"
        aria-describedby={isMissed ? 'code-hint code-problem' : 'code-hint'}
        value={typed}
      />
    </div>
  </details>
);

import { paths } from '../paths';
import { type MessageKey, say } from '../words';

const choices: readonly (readonly [MessageKey, ...MessageKey[]])[] = [
  ['pause.breatheTitle', 'pause.breatheOne', 'pause.breatheTwo', 'pause.breatheThree', 'pause.breatheUntil'],
  [
    'pause.sensesTitle',
    'pause.sensesFive',
    'pause.sensesFour',
    'pause.sensesThree',
    'pause.sensesTwo',
    'pause.sensesOne',
  ],
  ['pause.feetTitle', 'pause.feetOne', 'pause.feetTwo', 'pause.feetThree'],
];

/** No step is under way there that could wait: whoever has enough closes the page. */
const besideSteps: ReadonlySet<string> = new Set([paths.home, paths.seen, paths.contact, paths.received]);

interface PauseProps {
  /** Over the page, where it also works without a network; otherwise a page of its own. */
  readonly isDialog: boolean;
  /** How one stops for today: by posting the page's form, or by a link where nothing is typed. */
  readonly enough: 'post' | 'link';
  /** The way back, for the page. */
  readonly back: string;
}

/** Three ways to come down, in words; nothing runs, nothing waits. */
export const PauseChoices = ({ isDialog, enough, back }: PauseProps) => {
  const Heading = isDialog ? 'h2' : 'h1';
  return (
    <div className="gx-page">
      {/* Where the keyboard begins: not on the way out, which stands above. */}
      <Heading className="gx-question" id="pause-title" tabIndex={-1} autoFocus={isDialog}>
        {say('pause.title')}
      </Heading>
      <p>{say('pause.lead')}</p>
      <div className="gc-choices">
        {choices.map(([title, ...steps]) => (
          <details key={title} name="pause-choice">
            <summary>{say(title)}</summary>
            <ol>
              {steps.map((step) => (
                <li key={step}>{say(step)}</li>
              ))}
            </ol>
          </details>
        ))}
      </div>
      <div className="gx-actions">
        {isDialog ? (
          <form method="dialog">
            <button className="gx-button gx-button-main" type="submit">
              {say('pause.back')}
            </button>
          </form>
        ) : (
          <a className="gx-button gx-button-main" href={back}>
            {say('pause.back')}
          </a>
        )}
        {enough === 'post' ? (
          <button className="gx-button" type="submit" form="answer" name="then" value="later">
            {say('pause.enough')}
          </button>
        ) : besideSteps.has(back) ? (
          <a className="gx-button" href={paths.close} data-leave>
            {say('pause.enough')}
          </a>
        ) : (
          <a className="gx-button" href={paths.saved}>
            {say('pause.enough')}
          </a>
        )}
      </div>
    </div>
  );
};

import { paths } from '../paths';
import { say } from '../words';

/** A link, so that it works before and without scripts; with them it blanks the page at once. */
export const LeaveLink = ({ look }: { readonly look: string }) => (
  <a className={look} href={paths.leave} rel="nofollow" data-leave>
    <span className="gx-hidden">{say('bar.leaveQuickly')}</span>
    {say('bar.leave')}
  </a>
);

/** The first stops of the keyboard. */
export const SkipLinks = () => (
  <>
    <a className="gx-hidden gc-skip" href="#main">
      {say('bar.skipToMain')}
    </a>
    <LeaveLink look="gx-hidden gc-skip" />
  </>
);

/** Where the script says how often Shift is still to be pressed. */
export const ShiftStatus = () => (
  <p
    className="gx-hidden"
    role="status"
    id="shift"
    data-again={say('bar.shiftAgain')}
    data-once={say('bar.shiftOnce')}
  />
);

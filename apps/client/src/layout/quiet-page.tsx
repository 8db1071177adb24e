import type { ReactNode } from 'react';

import { renderDocument } from '../document';
import { LeaveLink, ShiftStatus } from './leave-link';

interface QuietPageProps {
  /** The landing page stands before the PIN: nothing to leave yet. */
  readonly script: 'landing' | 'page';
  readonly hasProblem?: boolean;
  readonly children: ReactNode;
}

/** A page that knows nobody: a card, and the way out. */
export const renderQuietPage = ({ script, hasProblem, children }: QuietPageProps): string =>
  renderDocument({
    script,
    hasProblem,
    children: (
      <>
        {script === 'page' && (
          <header className="gc-bar">
            <span className="gc-first" />
            <LeaveLink look="gx-button" />
          </header>
        )}
        <main className={script === 'landing' ? 'gc-main gc-landing' : 'gc-main'} id="main" tabIndex={-1}>
          <div className="gc-card gx-page">{children}</div>
        </main>
        {script === 'page' && <ShiftStatus />}
      </>
    ),
  });

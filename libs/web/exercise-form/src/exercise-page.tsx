import { asks, type Field } from '@groundwork/forms';
import { fill } from '@groundwork/messages';
import type { MouseEvent, ReactNode } from 'react';

import type { ExerciseWords } from './words';

/** What the buttons of a page ask for; the form posts it as `then`. */
export type Then = 'back' | 'continue' | 'skip' | 'later';

export interface PageProps {
  readonly words: ExerciseWords;
  readonly field: Field;
  /** Which question this is, among those that ask for an answer; none for a page that doesn't ask. */
  readonly place?: { readonly number: number; readonly total: number };
  readonly hasBack: boolean;
  /** The field itself. */
  readonly children: ReactNode;
  /** Stands between the field and the buttons: whether the answer is saved. */
  readonly status?: ReactNode;
  /** Takes the buttons over; without it they post the form around the page. */
  readonly onThen?: (then: Then) => void;
}

/** One question with its buttons, as one page. */
export const ExercisePage = ({ words, field, place, hasBack, children, status, onThen }: PageProps) => {
  const button = (then: Then, look: string, label: string) => (
    <ThenButton then={then} look={look} label={label} onThen={onThen} />
  );
  const isNeeded = asks(field) && field.required === true;
  return (
    <div className="gx-page">
      {(hasBack || place) && (
        <div className="gx-place">
          {hasBack && button('back', 'gx-button gx-button-quiet gx-back', words['exercise.back'])}
          {place && <p className="gx-meta">{fill(words['exercise.progress'], { ...place })}</p>}
        </div>
      )}
      {children}
      {isNeeded && <p className="gx-help">{words['exercise.needed']}</p>}
      {status}
      <div className="gx-actions">
        {button('continue', 'gx-button gx-button-main', words['exercise.continue'])}
        {asks(field) && !isNeeded && button('skip', 'gx-button', words['exercise.skip'])}
        {button('later', 'gx-button gx-button-quiet', words['exercise.later'])}
      </div>
    </div>
  );
};

interface ThenButtonProps {
  readonly then: Then;
  readonly look: string;
  readonly label: string;
  readonly onThen: ((then: Then) => void) | undefined;
}

const ThenButton = ({ then, look, label, onThen }: ThenButtonProps) => {
  const takeOver =
    onThen &&
    ((event: MouseEvent) => {
      event.preventDefault();
      onThen(then);
    });
  return (
    <button className={look} type="submit" name="then" value={then} onClick={takeOver}>
      {label}
    </button>
  );
};

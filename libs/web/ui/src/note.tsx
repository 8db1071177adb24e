import { Anchor } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';
import { IconAlertTriangle, IconInfoCircle } from './icons';
import classes from './states.module.css';
import { referenceOf, type Trouble, troubleKey } from './trouble';
import { useWords } from './words';

interface NoteProps {
  readonly tone?: 'plain' | 'attention' | 'safety';
  readonly children: ReactNode;
  /** `alert` and `status` are read out when the note appears. */
  readonly role?: 'alert' | 'status';
}
/** A short remark inside a screen. */
export const Note = ({ tone = 'plain', children, role }: NoteProps) => {
  const Icon = tone === 'plain' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={classes.note} data-tone={tone} role={role}>
      <Icon size={18} aria-hidden />
      <div>{children}</div>
    </div>
  );
};

/** Where a person signs in, beside the page that they leave as it is; null where there is no such place. */
export const SignInAddress = createContext<string | null>(null);

/** A dialog covers the line above the screen that says the same. */
const SignInElsewhere = () => {
  const { text } = useWords();
  const address = useContext(SignInAddress);
  return (
    address && (
      <p>
        <Anchor href={address} target="_blank" inherit>
          {text('session.signInElsewhere')}
        </Anchor>
      </p>
    )
  );
};

interface TroubleNoteProps {
  readonly trouble: Trouble | null;
  /** When what still stands on the screen was read. */
  readonly readAt?: Date | null;
}
/** Why an act did not happen, or a screen is not fresh; nothing when all is well. */
export const TroubleNote = ({ trouble, readAt }: TroubleNoteProps) => {
  const { text, clock } = useWords();
  if (!trouble) return null;
  const reference = referenceOf(trouble);
  return (
    <Note tone="safety" role="alert">
      <p>{trouble.message ?? text(troubleKey(trouble))}</p>
      {trouble.kind === 'signedOut' && <SignInElsewhere />}
      {readAt && <p>{text('ui.asOf', { time: clock(readAt) })}</p>}
      {reference && <p>{text('ui.reference', { reference })}</p>}
    </Note>
  );
};

import { Button, Dialog, FormButtons, useMainAction, useWords } from '@groundwork/ui';
import { type ReactNode, useState } from 'react';
import type { AssignExerciseMutation, AssignToFragment } from '../../generated/graphql';
import classes from './assign.module.css';
import { LinkCard } from './link-card';
import { recipientOf } from './recipients';
import { useUndoAssigned } from './use-undo-assigned';

type Assigned = AssignExerciseMutation['assignExercise'];

/**
 * What follows on an assignment: its links are handed over in a dialog of their own; where all goes by mail, a word says
 * when, with a way back.
 */
export const useHandover = (
  to: AssignToFragment | null | undefined,
  onClose: () => void,
): { readonly finish: (done: Assigned) => void; readonly handover: ReactNode } => {
  const { text, moment } = useWords();
  const tell = useUndoAssigned();
  const [assigned, setAssigned] = useState<Assigned | null>(null);
  const notesOf = ({ mailed }: Assigned): string[] =>
    mailed.map(({ partnerId, sendAt }) =>
      text('assigned.mailed', { name: (to && recipientOf(to, partnerId)?.name) ?? '', when: moment(sendAt) }),
    );
  const finish = (done: Assigned) => {
    if (done.links.length > 0) return setAssigned(done);
    tell(notesOf(done).join(' '), done.taskIds);
    onClose();
  };
  const handover = assigned && to && (
    <Dialog
      onClose={onClose}
      size="lg"
      title={text('assigned.title')}
      view="links"
      closeOnClickOutside={false}
    >
      <Handover to={to} links={assigned.links} notes={notesOf(assigned)} onClose={onClose} />
    </Dialog>
  );
  return { finish, handover };
};

interface HandoverProps {
  readonly to: AssignToFragment;
  readonly links: Assigned['links'];
  readonly notes: readonly string[];
  readonly onClose: () => void;
}
/** A link for each partner who gets no mail. They are shown this once. */
const Handover = ({ to, links, notes, onClose }: HandoverProps) => {
  const { text } = useWords();
  useMainAction(onClose);
  return (
    <>
      <p className={classes.lead}>{text('assigned.lead')}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <div className={classes.handover}>
        {links.map((link) => {
          const recipient = recipientOf(to, link.partnerId);
          return recipient && <LinkCard key={link.linkId} link={link} to={recipient} />;
        })}
      </div>
      <FormButtons>
        <Button onClick={onClose}>{text('assigned.done')}</Button>
      </FormButtons>
    </>
  );
};

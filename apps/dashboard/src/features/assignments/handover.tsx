import { Button, FormButtons, useMainAction, useWords, type WordsIn } from '@groundwork/ui';
import type { AssignExerciseMutation, AssignToFragment } from '../../generated/graphql';
import classes from './assign.module.css';
import { LinkCard } from './link-card';
import { recipientOf } from './recipients';

type Assigned = AssignExerciseMutation['assignExercise'];

/** When each note leaves, in words. */
export const mailLines = (
  { text, moment }: Pick<WordsIn, 'text' | 'moment'>,
  to: AssignToFragment,
  mailed: Assigned['mailed'],
): string[] =>
  mailed.map(({ partnerId, sendAt }) =>
    text('assigned.mailed', { name: recipientOf(to, partnerId)?.name ?? '', when: moment(sendAt) }),
  );

interface HandoverProps {
  readonly to: AssignToFragment;
  readonly links: Assigned['links'];
  readonly notes: readonly string[];
  readonly onClose: () => void;
}
/** A link for each partner who gets no mail. They are shown this once. */
export const Handover = ({ to, links, notes, onClose }: HandoverProps) => {
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

import { ActButton, Button, Dialog, FormButtons, type Trouble, TroubleNote, useWords } from '@groundwork/ui';
import type { ReactNode } from 'react';
import type { MintLinkMutation } from '../../generated/graphql';
import classes from './assign.module.css';
import { LinkCard } from './link-card';
import type { Recipient } from './recipients';

interface MintDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly to: Recipient;
  /** Null until it is made. */
  readonly link: MintLinkMutation['mintLink'] | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** Another way than making a link here. */
  readonly other?: ReactNode;
  readonly onMint: () => void;
  readonly onClose: () => void;
}
/** Asks before a link is made, then shows it this once. */
export const MintDialog = ({
  title,
  lead,
  to,
  link,
  busy,
  trouble,
  other,
  onMint,
  onClose,
}: MintDialogProps) => {
  const { text } = useWords();
  return (
    <Dialog
      onClose={onClose}
      size={link ? 'lg' : 'sm'}
      title={title}
      view={link ? 'link' : ''}
      mainAction={() => (link ? onClose() : onMint())}
      closeOnClickOutside={!link}
    >
      {link ? <LinkCard link={link} to={to} /> : <p className={classes.lead}>{lead}</p>}
      <TroubleNote trouble={trouble} />
      <FormButtons>
        {link ? (
          <Button onClick={onClose}>{text('assigned.done')}</Button>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              {text('ui.cancel')}
            </Button>
            {other}
            <ActButton busy={busy} onClick={onMint}>
              {text('link.make')}
            </ActButton>
          </>
        )}
      </FormButtons>
    </Dialog>
  );
};

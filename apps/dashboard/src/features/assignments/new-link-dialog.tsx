import { ActButton, Button, Dialog, FormButtons, TroubleNote, useMainAction, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { MintLinkMutation } from '../../generated/graphql';
import classes from './assign.module.css';
import { MintLinkDocument } from './assignments.graphql';
import { LinkCard } from './link-card';
import type { Recipient } from './recipients';
import type { Step } from './step';

interface NewLinkDialogProps {
  readonly step: Step;
  readonly to: Recipient;
  readonly onClose: () => void;
}
/** Makes another link to an open step; earlier ones keep working until they end or are revoked. */
export const NewLinkDialog = ({ step, to, onClose }: NewLinkDialogProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(MintLinkDocument);
  const [link, setLink] = useState<MintLinkMutation['mintLink'] | null>(null);
  const mint = async () => {
    const outcome = await run({ taskId: step.id }, { fetchPolicy: 'no-cache', refetchQueries: ['Couple'] });
    if (outcome.done) setLink(outcome.data.mintLink);
  };
  useMainAction(() => (link ? onClose() : void mint()));
  return (
    <Dialog
      onClose={onClose}
      size={link ? 'lg' : 'sm'}
      title={text('link.newTitle', { title: step.title })}
      view={link ? 'link' : ''}
      closeOnClickOutside={!link}
    >
      {link ? (
        <LinkCard link={link} to={to} />
      ) : (
        <p className={classes.lead}>{text('link.newLead', { name: to.name })}</p>
      )}
      <TroubleNote trouble={failure} />
      <FormButtons>
        {link ? (
          <Button onClick={onClose}>{text('assigned.done')}</Button>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              {text('ui.cancel')}
            </Button>
            <ActButton busy={busy} onClick={() => void mint()}>
              {text('link.make')}
            </ActButton>
          </>
        )}
      </FormButtons>
    </Dialog>
  );
};

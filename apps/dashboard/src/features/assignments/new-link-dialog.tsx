import { useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { MintLinkMutation } from '../../generated/graphql';
import { MintLinkDocument } from './assignments.graphql';
import { MintDialog } from './mint-dialog';
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
  return (
    <MintDialog
      title={text('link.newTitle', { title: step.title })}
      lead={text('link.newLead', { name: to.name })}
      to={to}
      link={link}
      busy={busy}
      trouble={failure}
      onMint={() => void mint()}
      onClose={onClose}
    />
  );
};

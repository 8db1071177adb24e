import { ActButton, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { CoupleStepsFragment, MintPageLinkMutation } from '../../generated/graphql';
import { MailPageLinkDocument, MintPageLinkDocument } from './assignments.graphql';
import { MintDialog } from './mint-dialog';
import { recipientOf } from './recipients';

interface PageLinkDialogProps {
  readonly steps: CoupleStepsFragment;
  readonly partnerId: string;
  readonly onClose: () => void;
}
/** A new link to a partner's own page, by mail or to hand over; it needs no open step. */
export const PageLinkDialog = ({ steps, partnerId, onClose }: PageLinkDialogProps) => {
  const { text } = useWords();
  const mint = useAct(MintPageLinkDocument);
  const mail = useAct(MailPageLinkDocument);
  const [link, setLink] = useState<MintPageLinkMutation['mintPageLink'] | null>(null);
  const to = recipientOf(steps, partnerId);
  if (!to) return null;
  const { name, shared, mayMail } = to;
  const make = async () => {
    const outcome = await mint.run({ partnerId }, { fetchPolicy: 'no-cache', refetchQueries: ['Couple'] });
    if (outcome.done) setLink(outcome.data.mintPageLink);
  };
  const send = async () => {
    const outcome = await mail.run({ partnerId });
    if (!outcome.done) return;
    showToast({ text: text('link.mailed', { name }) });
    onClose();
  };
  return (
    <MintDialog
      title={text('page.newLink', { name })}
      lead={text(mayMail && shared ? 'page.newLeadShared' : 'page.newLead', { name })}
      to={to}
      link={link}
      busy={mint.busy}
      trouble={mint.failure ?? mail.failure}
      other={
        mayMail && (
          <ActButton variant="default" busy={mail.busy} onClick={() => void send()}>
            {text('page.byMail')}
          </ActButton>
        )
      }
      onMint={() => void make()}
      onClose={onClose}
    />
  );
};

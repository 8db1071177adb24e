import {
  Badge,
  Button,
  ConfirmDialog,
  IconArrowBackUp,
  IconEye,
  IconSend,
  showToast,
  useWords,
} from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { ResponseQuery } from '../../generated/graphql';
import { useMay } from '../viewer';
import { ReleasePieceDocument, WithdrawReleaseDocument } from './responses.graphql';
import classes from './responses.module.css';

type Response = ResponseQuery['response'];

interface OfferStateProps {
  readonly offer: Response['offers'][number];
  readonly response: Response;
}
/** Under an answer that its author offered: whether the other partner has a copy, and what can be done about it. */
export const OfferState = ({ offer, response: { partner, otherPartner } }: OfferStateProps) => {
  const { text, moment } = useWords();
  const mayRelease = useMay('releases:write');
  const [asking, setAsking] = useState(false);
  const { run: withdraw, busy } = useAct(WithdrawReleaseDocument);
  const names = { name: partner.name, other: otherPartner.name };
  const takeAway = async () => {
    const outcome = await withdraw({ offerId: offer.id });
    showToast({
      about: offer.id,
      text: outcome.done
        ? text('offer.withdrawn', names)
        : (outcome.failure.message ?? text('ui.undoTrouble')),
    });
  };
  if (offer.state === 'takenBack') {
    const when = offer.takenBackAt ? moment(offer.takenBackAt) : '';
    return <dd className={classes.offer}>{text('offer.takenBack', { ...names, when })}</dd>;
  }
  const isReleased = offer.state === 'released';
  return (
    <dd className={classes.offer}>
      {isReleased ? (
        <Badge tone="steady" icon={IconEye}>
          {text('offer.released', { ...names, when: moment(offer.releasedAt ?? '') })}
        </Badge>
      ) : (
        <Badge tone="new" icon={IconSend}>
          {text('offer.offered', names)}
        </Badge>
      )}
      {mayRelease && (
        <Button
          variant={isReleased ? 'subtle' : 'light'}
          size="compact-sm"
          data-print="hide"
          disabled={busy}
          leftSection={isReleased ? <IconArrowBackUp size={16} aria-hidden /> : null}
          onClick={() => (isReleased ? void takeAway() : setAsking(true))}
        >
          {text(isReleased ? 'offer.withdraw' : 'offer.release', names)}
        </Button>
      )}
      {asking && (
        <ReleaseDialog
          offerId={offer.id}
          names={names}
          onUndo={() => void takeAway()}
          onClose={() => setAsking(false)}
        />
      )}
    </dd>
  );
};

interface ReleaseDialogProps {
  readonly offerId: string;
  readonly names: { readonly name: string; readonly other: string };
  readonly onUndo: () => void;
  readonly onClose: () => void;
}
/** Asked before: what somebody has read can't be taken out of their mind. */
const ReleaseDialog = ({ offerId, names, onUndo, onClose }: ReleaseDialogProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(ReleasePieceDocument);
  const release = async () => {
    const outcome = await run({ offerId });
    if (!outcome.done) return;
    showToast({ about: offerId, text: text('offer.done', names), undo: onUndo });
    onClose();
  };
  return (
    <ConfirmDialog
      title={text('offer.releaseTitle', names)}
      confirm={text('offer.release', names)}
      busy={busy}
      trouble={failure}
      onConfirm={() => void release()}
      onClose={onClose}
    >
      <p>{text('offer.releaseBody', names)}</p>
    </ConfirmDialog>
  );
};

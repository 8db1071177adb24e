import { ActButton, Button, Dialog, FormButtons, Note, TroubleNote, useWords } from '@groundwork/ui';
import { useAct, useApolloClient } from '@groundwork/web-graphql';
import { useState } from 'react';
import { MakePinDocument } from './pins.graphql';
import classes from './pins.module.css';

interface PinDialogProps {
  readonly partnerId: string;
  readonly name: string;
  /** The partner has one that this replaces. */
  readonly replaces: boolean;
  readonly onClose: () => void;
}
/** Makes a PIN and shows it once, with that partner alone in view. */
export const PinDialog = ({ partnerId, name, replaces, onClose }: PinDialogProps) => {
  const { text } = useWords();
  const client = useApolloClient();
  const { run, busy, failure } = useAct(MakePinDocument);
  // The PIN lives here and nowhere else: it is gone when the dialog closes.
  const [pin, setPin] = useState<string | null>(null);
  const make = async () => {
    const outcome = await run({ partnerId }, { fetchPolicy: 'no-cache' });
    if (!outcome.done) return;
    const { madeAt } = outcome.data.makePin;
    setPin(outcome.data.makePin.pin);
    client.cache.modify({
      id: client.cache.identify({ __typename: 'Partner', id: partnerId }),
      fields: { pinMadeAt: () => madeAt },
    });
  };
  return (
    <Dialog
      onClose={onClose}
      size="sm"
      closeOnClickOutside={!pin}
      view={pin ? 'pin' : ''}
      mainAction={() => (pin ? onClose() : void make())}
      title={text(replaces && !pin ? 'pin.replaceTitle' : 'pin.title', { name })}
    >
      {pin ? (
        <div className={classes.shown} role="status">
          <p className={classes.pin}>
            {pin.slice(0, 3)} {pin.slice(3)}
          </p>
          <p>{text('pin.once', { name })}</p>
        </div>
      ) : (
        <>
          <p className={classes.lead}>{text('pin.what', { name })}</p>
          <Note tone="attention">{text('pin.alone', { name })}</Note>
          {replaces && <p className={classes.lead}>{text('pin.replaces', { name })}</p>}
          <TroubleNote trouble={failure} />
        </>
      )}
      <FormButtons>
        {pin ? (
          <Button onClick={onClose}>{text('pin.done')}</Button>
        ) : (
          <>
            <Button variant="default" onClick={onClose}>
              {text('ui.cancel')}
            </Button>
            <ActButton busy={busy} onClick={() => void make()}>
              {text(replaces ? 'pin.replace' : 'pin.make')}
            </ActButton>
          </>
        )}
      </FormButtons>
    </Dialog>
  );
};

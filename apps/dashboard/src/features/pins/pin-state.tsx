import { Button, IconKey, useScreenAct, useWords } from '@groundwork/ui';
import { useState } from 'react';
import { useMay } from '../viewer';
import { PinDialog } from './lazy-dialogs';
import classes from './pins.module.css';

interface PinStateProps {
  readonly partnerId: string;
  readonly name: string;
  readonly madeAt: string | null;
}
/** Whether a partner has a PIN, and the way to make one. */
export const PinState = ({ partnerId, name, madeAt }: PinStateProps) => {
  const { text, moment } = useWords();
  const mayMake = useMay('pins:make');
  const [open, setOpen] = useState(false);
  useScreenAct(
    `pin ${partnerId}`,
    text(madeAt ? 'palette.newPin' : 'pin.makeFor', { name }),
    () => setOpen(true),
    mayMake,
  );
  return (
    <div className={classes.state} data-missing={!madeAt || undefined}>
      <IconKey size={16} aria-hidden />
      <span>{madeAt ? text('pin.madeOn', { when: moment(madeAt) }) : text('pin.missing')}</span>
      {mayMake && (
        <Button
          variant={madeAt ? 'subtle' : 'light'}
          size="compact-sm"
          aria-label={text(madeAt ? 'pin.replaceFor' : 'pin.makeFor', { name })}
          onClick={() => setOpen(true)}
        >
          {text(madeAt ? 'pin.replaceShort' : 'pin.make')}
        </Button>
      )}
      {open && (
        <PinDialog
          partnerId={partnerId}
          name={name}
          replaces={Boolean(madeAt)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
};

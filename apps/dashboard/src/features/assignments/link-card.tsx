import {
  Button,
  CopyButton,
  IconKey,
  IconQrcode,
  Note,
  QrCode,
  TextInput,
  Title,
  useWords,
} from '@groundwork/ui';
import { useId, useState } from 'react';
import type { AssignExerciseMutation } from '../../generated/graphql';
import { PinDialog } from '../pins';
import { useMay } from '../viewer';
import classes from './assign.module.css';
import type { Recipient } from './recipients';

interface LinkCardProps {
  readonly link: AssignExerciseMutation['assignExercise']['links'][number];
  readonly to: Recipient;
}
/** A fresh link for one partner: to copy, or as a code for their phone in session. It is shown this once. */
export const LinkCard = ({ link, to }: LinkCardProps) => {
  const { name, hasPin, shared, doNotContact } = to;
  const { text, moment } = useWords();
  const heading = useId();
  const mayMakePin = useMay('pins:make');
  const [code, setCode] = useState(false);
  const [makingPin, setMakingPin] = useState(false);
  return (
    <section className={classes.link} aria-labelledby={heading}>
      <Title order={3} id={heading}>
        {text('link.for', { name })}
      </Title>
      {!hasPin && (
        <Note tone="attention">
          <p>{text('link.noPin', { name })}</p>
          {mayMakePin && (
            <Button
              mt="xs"
              size="compact-sm"
              variant="default"
              leftSection={<IconKey size={15} aria-hidden />}
              onClick={() => setMakingPin(true)}
            >
              {text('pin.make')}
            </Button>
          )}
        </Note>
      )}
      {(doNotContact || shared) && (
        <Note tone="attention">{text(doNotContact ? 'link.doNotContact' : 'link.shared', { name })}</Note>
      )}
      <div className={classes.address}>
        <TextInput
          readOnly
          aria-label={text('link.address', { name })}
          value={link.url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={link.url} label={text('link.copy')} variant="filled" />
        <Button
          variant="default"
          aria-expanded={code}
          leftSection={<IconQrcode size={16} aria-hidden />}
          onClick={() => setCode((now) => !now)}
        >
          {text(code ? 'link.hideCode' : 'link.showCode')}
        </Button>
      </div>
      <p className={classes.typed}>
        <span>{text('link.typed', { page: link.url.split('#')[0] })}</span>
        <code aria-label={text('link.typedCode', { name })}>{link.code}</code>
        <CopyButton value={link.code} label={text('link.copyTyped')} />
      </p>
      <p className={classes.hint}>{text('link.until', { when: moment(link.expiresAt) })}</p>
      {code && (
        <div className={classes.code}>
          <p>{text('link.alone', { name })}</p>
          <QrCode value={link.url} label={text('link.codeLabel', { name })} />
        </div>
      )}
      {makingPin && (
        <PinDialog
          partnerId={link.partnerId}
          name={name}
          replaces={hasPin}
          onClose={() => setMakingPin(false)}
        />
      )}
    </section>
  );
};

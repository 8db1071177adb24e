import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ActButton } from './act-button';
import { Dialog, type DialogProps } from './dialog';
import classes from './form-dialog.module.css';
import { TroubleNote } from './note';
import type { Trouble } from './trouble';
import { useUnsaved } from './unsaved';
import { useWords } from './words';

/** The kit gives the focus to what has this mark, and to the button that closes where nothing has it. */
const beginAtFirstField = (form: HTMLFormElement | null) => {
  if (!form || form.querySelector('[data-autofocus]')) return;
  const first = form.querySelector<HTMLElement>(
    'input:not([type=hidden], [type=radio]:not(:checked)), select, textarea',
  );
  first?.setAttribute('data-autofocus', 'true');
};

interface FormDialogProps extends Pick<DialogProps, 'title' | 'size' | 'onClose' | 'children'> {
  /** Something is typed that closing would lose. */
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** The act in its own words. */
  readonly submit: string;
  readonly onSubmit: (event?: FormEvent<HTMLFormElement>) => void;
}
/** A form in a dialog. What is typed survives errors, and is thrown away only when the person says so. */
export const FormDialog = ({
  title,
  size,
  onClose,
  children,
  dirty,
  busy,
  trouble,
  submit,
  onSubmit,
}: FormDialogProps) => {
  const { text } = useWords();
  const [asking, setAsking] = useState(false);
  useUnsaved(dirty);
  const close = () => (dirty ? setAsking(true) : onClose());
  return (
    <Dialog
      onClose={close}
      title={title}
      size={size}
      closeOnClickOutside={!dirty}
      mainAction={() => onSubmit()}
    >
      <form
        ref={beginAtFirstField}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(event);
        }}
      >
        {children}
        <TroubleNote trouble={trouble} />
        {asking ? (
          <FormButtons note={text('unsaved.body')}>
            <Button variant="default" onClick={onClose}>
              {text('unsaved.discard')}
            </Button>
            <Button autoFocus onClick={() => setAsking(false)}>
              {text('unsaved.keep')}
            </Button>
          </FormButtons>
        ) : (
          <FormButtons>
            <Button variant="default" onClick={close}>
              {text('ui.cancel')}
            </Button>
            <ActButton type="submit" busy={busy}>
              {submit}
            </ActButton>
          </FormButtons>
        )}
      </form>
    </Dialog>
  );
};

interface FormButtonsProps {
  readonly note?: ReactNode;
  /** Main action last. */
  readonly children: ReactNode;
}
/** The end of a form. */
export const FormButtons = ({ note, children }: FormButtonsProps) => (
  <div className={classes.buttons}>
    {note && (
      <p className={classes.note} role="alert">
        {note}
      </p>
    )}
    {children}
  </div>
);

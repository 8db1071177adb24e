import { Anchor, Button, hasUnsaved, Title, useWords, Wordmark } from '@groundwork/ui';
import { useApolloClient } from '@groundwork/web-graphql';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { paths } from '../../paths';
import { hearWindows, setLocked, useLocked, useSignOut, type Viewer, ViewerDocument } from '../viewer';
import classes from './session-lock.module.css';
import { UnlockForm } from './unlock-form';

/** While locked nothing else can be seen or reached, and everything stays as it was left. */
export const LockScreen = ({ viewer }: { readonly viewer: Viewer }) =>
  useLocked() ? <LockLayer viewer={viewer} /> : null;

/** After an unlock or a sign-in in another window: goes on for the same person, and starts afresh for another one. */
const useOtherWindows = (staffId: string) => {
  const client = useApolloClient();
  useEffect(
    () =>
      hearWindows((word) => {
        if (word !== 'unlocked') return;
        client.query({ query: ViewerDocument, fetchPolicy: 'network-only' }).then(
          ({ data }) => {
            if (data?.viewer.staffId === staffId) setLocked(false);
            else window.location.assign(paths.home);
          },
          () => undefined,
        );
      }),
    [client, staffId],
  );
};

/** A native modal dialog: it makes all of the page beneath it inert, other dialogs included. */
const useModal = (title: string) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const layer = dialog.current;
    const before = document.title;
    document.title = title;
    // Remembers where the focus is, and takes it.
    layer?.showModal();
    document.documentElement.dataset.locked = '';
    return () => {
      delete document.documentElement.dataset.locked;
      document.title = before;
      // Gives the focus back.
      layer?.close();
    };
  }, [title]);
  return dialog;
};

const LockLayer = ({ viewer }: { readonly viewer: Viewer }) => {
  const { text } = useWords();
  const dialog = useModal(text('ui.windowTitle', { page: text('lock.title') }));
  const { signOut, busy } = useSignOut();
  const [over, setOver] = useState(false);
  useOtherWindows(viewer.staffId);
  return (
    <dialog
      ref={dialog}
      className={classes.layer}
      data-lock
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
    >
      <div className={classes.card}>
        <Wordmark />
        <Title order={1} id="lock-title">
          {text('lock.title')}
        </Title>
        {over ? (
          <>
            <p>{text('lock.over')}</p>
            <Anchor href={paths.signIn} target="_blank">
              {text('session.signInElsewhere')}
            </Anchor>
          </>
        ) : (
          <>
            <p>{text(hasUnsaved() ? 'lock.leadUnsaved' : 'lock.lead', { name: viewer.name })}</p>
            <UnlockForm onFailure={(kind) => setOver(kind === 'signedOut')} />
            <Button variant="subtle" color="gray" fullWidth loading={busy} onClick={() => void signOut()}>
              {text(hasUnsaved() ? 'lock.signOutUnsaved' : 'account.signOut')}
            </Button>
          </>
        )}
      </div>
    </dialog>
  );
};

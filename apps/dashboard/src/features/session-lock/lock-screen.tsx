import { Anchor, Button, hasUnsaved, Title, useWords, Wordmark } from '@groundwork/ui';
import { useApolloClient } from '@groundwork/web-graphql';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { paths } from '../../paths';
import {
  hearWindows,
  reportSession,
  setLocked,
  useLocked,
  useSignOut,
  type Viewer,
  ViewerDocument,
} from '../viewer';
import { LockForm } from './lazy-dialogs';
import classes from './session-lock.module.css';
import { useUnheardLock } from './use-idle-lock';

/** While locked nothing else can be seen or reached, and everything stays as it was left. */
export const LockScreen = ({ viewer }: { readonly viewer: Viewer }) => {
  useOtherWindows(viewer);
  return useLocked() ? <LockLayer viewer={viewer} /> : null;
};

/**
 * The windows of a browser share the session. After a sign-out in another one nothing goes on here; after an unlock or a sign-in
 * it goes on for the same person in the same role. For anybody else the page starts afresh, covered until then.
 */
const useOtherWindows = ({ staffId, role }: Viewer) => {
  const client = useApolloClient();
  useEffect(
    () =>
      hearWindows((word) => {
        if (word === 'signedOut') reportSession('over');
        if (word !== 'unlocked') return;
        client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' }).then(
          ({ data }) => {
            if (data?.viewer.staffId === staffId && data.viewer.role === role) return setLocked(false);
            setLocked(true);
            window.location.assign(paths.home);
          },
          () => undefined,
        );
      }),
    [client, role, staffId],
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
  useUnheardLock();
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
            <LockForm onFailure={(kind) => setOver(kind === 'signedOut')} />
            <Button variant="subtle" color="gray" fullWidth loading={busy} onClick={() => void signOut()}>
              {text(hasUnsaved() ? 'lock.signOutUnsaved' : 'account.signOut')}
            </Button>
          </>
        )}
      </div>
    </dialog>
  );
};

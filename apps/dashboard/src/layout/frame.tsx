import { useReachable } from '@groundwork/web-graphql';
import { ActionIcon, IconLock, OfflineBar, Toaster, useCommands, useWords } from '@groundwork/ui';
import { useEffect, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { Outlet, ScrollRestoration, useLoaderData, useMatches, useNavigation } from 'react-router';
import { NewsWatch } from '../features/news';
import { CommandCentre } from '../features/palette';
import { LockScreen, StayNotice, useIdleLock, useLock } from '../features/session-lock';
import { mayDo, type Viewer, ViewerContext } from '../features/viewer';
import { AccountMenu } from './account-menu';
import classes from './frame.module.css';
import { Nav } from './nav';
import { SessionBar } from './session-bar';
import { UnsavedGuard } from './unsaved-guard';
import { useFocusOnArrival } from './use-focus-on-arrival';
import { useFocusInView } from './use-focus-in-view';

/** A screen that partners look at, too: no places, no names of others, no news. */
const useQuiet = (): boolean =>
  useMatches().some(({ handle }) => typeof handle === 'object' && handle !== null && 'quiet' in handle);

const Shell = ({ viewer }: { readonly viewer: Viewer }) => {
  const { text } = useWords();
  const reachable = useReachable();
  const quiet = useQuiet();
  const moving = useNavigation().state === 'loading';
  useFocusOnArrival();
  useFocusInView();
  const lockAt = useIdleLock();
  const lock = useLock();
  useCommands(
    useMemo(() => [{ id: 'lock', label: text('lock.lock'), keys: 'mod+shift+l', run: lock }], [lock, text]),
  );
  return (
    <div className={classes.frame} data-quiet={quiet || undefined}>
      <a className={classes.skip} href="#main">
        {text('frame.skip')}
      </a>
      {!quiet && <Nav viewer={viewer} />}
      <div className={classes.column}>
        {viewer.clinic.demo && (
          <aside className={classes.demo} aria-label={text('frame.demoLabel')} data-print="hide">
            {text('frame.demo')}
          </aside>
        )}
        <OfflineBar offline={!reachable} />
        <SessionBar />
        <header className={classes.top} data-print="hide">
          <span className={classes.clinic}>{viewer.clinic.name}</span>
          {!quiet && <CommandCentre />}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={text('lock.lock')}
            aria-keyshortcuts="Control+Shift+L"
            title={text('lock.lockKeys')}
            onClick={lock}
          >
            <IconLock size={18} aria-hidden />
          </ActionIcon>
          {!quiet && <AccountMenu viewer={viewer} />}
        </header>
        <main id="main" tabIndex={-1} aria-busy={moving || undefined}>
          <Outlet />
        </main>
      </div>
      {mayDo(viewer, 'responses:review') && !quiet && <NewsWatch />}
      <UnsavedGuard />
      <StayNotice lockAt={lockAt} />
      <LockScreen viewer={viewer} />
      <Toaster />
      <ScrollRestoration />
    </div>
  );
};

/** What stands around every screen of a signed-in person. */
export const Frame = () => {
  const viewer = useLoaderData<Viewer>();
  const { messages } = useIntl();
  const { locale, timeZone } = viewer.clinic;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <IntlProvider locale={locale} timeZone={timeZone} messages={messages}>
      <ViewerContext value={viewer}>
        <Shell viewer={viewer} />
      </ViewerContext>
    </IntlProvider>
  );
};

import { hasUnsaved, lazyDialog } from '@groundwork/ui';
import { useBlocker } from 'react-router';

const LeaveDialog = lazyDialog(async () => (await import('./leave-dialog')).LeaveDialog);

/** Asks before a navigation that would lose typed text. */
export const UnsavedGuard = () => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  if (blocker.state !== 'blocked') return null;
  return <LeaveDialog onLeave={() => blocker.proceed()} onClose={() => blocker.reset()} />;
};

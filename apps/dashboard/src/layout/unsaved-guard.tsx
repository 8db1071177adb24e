import { hasUnsaved } from '@groundwork/ui';
import { lazy, Suspense } from 'react';
import { useBlocker } from 'react-router';

// Most visits never need it.
const LeaveDialog = lazy(async () => ({ default: (await import('./leave-dialog')).LeaveDialog }));

/** Asks before a navigation that would lose typed text. */
export const UnsavedGuard = () => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <Suspense>
      <LeaveDialog onLeave={() => blocker.proceed()} onStay={() => blocker.reset()} />
    </Suspense>
  );
};

import { lazy } from 'react';

/** A chunk of its own: only who assigns loads it. */
export const AssignDialog = lazy(async () => ({ default: (await import('./assign-dialog')).AssignDialog }));

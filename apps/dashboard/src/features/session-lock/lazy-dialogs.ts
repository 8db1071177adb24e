import { lazyDialog } from '@groundwork/ui';

export const StepUpDialog = lazyDialog(
  async () => (await import('./step-up-dialog')).StepUpDialog,
  'whenOpened',
);

/** On the lock's cover: no first screen needs it, and it is there before anybody can lock one. */
export const LockForm = lazyDialog(async () => (await import('./unlock-form')).UnlockForm);

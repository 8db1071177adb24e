import { lazyDialog } from '@groundwork/ui';

export const StepUpDialog = lazyDialog(
  async () => (await import('./step-up-dialog')).StepUpDialog,
  'whenOpened',
);

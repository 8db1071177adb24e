import { lazyDialog } from '@groundwork/ui';

export const ChangeRoleDialog = lazyDialog(
  async () => (await import('./change-role-dialog')).ChangeRoleDialog,
);
export const DisableDialog = lazyDialog(async () => (await import('./disable-dialog')).DisableDialog);
export const MoveCaseloadDialog = lazyDialog(
  async () => (await import('./move-caseload-dialog')).MoveCaseloadDialog,
);
export const InviteDialog = lazyDialog(async () => (await import('./invite-dialog')).InviteDialog);

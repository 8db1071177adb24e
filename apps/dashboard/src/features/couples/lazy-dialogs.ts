import { lazyDialog } from '@groundwork/ui';

export const EditPartnerDialog = lazyDialog(
  async () => (await import('./edit-partner-dialog')).EditPartnerDialog,
);
export const ChangeStateDialog = lazyDialog(
  async () => (await import('./change-state-dialog')).ChangeStateDialog,
);
export const TimeZoneDialog = lazyDialog(async () => (await import('./time-zone-dialog')).TimeZoneDialog);
export const RuptureDialog = lazyDialog(async () => (await import('./rupture-dialog')).RuptureDialog);
export const HandoverDialog = lazyDialog(async () => (await import('./handover-dialog')).HandoverDialog);
export const AddToTeamDialog = lazyDialog(async () => (await import('./add-to-team-dialog')).AddToTeamDialog);
export const LeaveTeamDialog = lazyDialog(async () => (await import('./leave-team-dialog')).LeaveTeamDialog);

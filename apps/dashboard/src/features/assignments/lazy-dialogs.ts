import { lazyDialog } from '@groundwork/ui';

export const AssignDialog = lazyDialog(async () => (await import('./assign-dialog')).AssignDialog);
export const DueDayDialog = lazyDialog(async () => (await import('./due-day-dialog')).DueDayDialog);
export const NewLinkDialog = lazyDialog(async () => (await import('./new-link-dialog')).NewLinkDialog);
export const PageLinkDialog = lazyDialog(async () => (await import('./page-link-dialog')).PageLinkDialog);
export const EndLinksDialog = lazyDialog(async () => (await import('./end-links-dialog')).EndLinksDialog);
export const RoundDialog = lazyDialog(async () => (await import('./round-dialog')).RoundDialog);

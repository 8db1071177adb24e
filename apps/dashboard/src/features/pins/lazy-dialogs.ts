import { lazyDialog } from '@groundwork/ui';

export const PinDialog = lazyDialog(async () => (await import('./pin-dialog')).PinDialog);

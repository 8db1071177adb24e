import { lazyDialog } from '@groundwork/ui';

export const Peek = lazyDialog(async () => (await import('./peek')).Peek);

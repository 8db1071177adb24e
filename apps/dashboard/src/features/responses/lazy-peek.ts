import { lazyDialog } from '@groundwork/ui';

export const ResponsePeek = lazyDialog(async () => (await import('./response-peek')).ResponsePeek);

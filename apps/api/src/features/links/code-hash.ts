import type { KeyStore } from '@groundwork/database';

/** Under a key of the deployment: 60 bits could be guessed from a dump otherwise. */
export const codeHash = (keys: Pick<KeyStore, 'fingerprint'>, code: string): Buffer =>
  keys.fingerprint(`link code:${code}`);

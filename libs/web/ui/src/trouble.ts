import type { MessageKey } from './words';

/** What went wrong, in the terms a person needs. */
export interface Trouble {
  readonly kind:
    | 'notFound'
    | 'forbidden'
    | 'refused'
    | 'conflict'
    | 'invalid'
    | 'signedOut'
    | 'locked'
    | 'stepUp'
    | 'offline'
    | 'internal';
  /** The server's own sentence, if it gave one. */
  readonly message: string | null;
  /** What support can look up. */
  readonly reference: string | null;
}

const ownWords: Readonly<Record<Trouble['kind'], MessageKey>> = {
  notFound: 'trouble.notFound',
  forbidden: 'trouble.forbidden',
  refused: 'trouble.refused',
  conflict: 'trouble.conflict',
  invalid: 'trouble.invalid',
  signedOut: 'trouble.signedOut',
  locked: 'trouble.locked',
  stepUp: 'trouble.stepUp',
  offline: 'trouble.offline',
  internal: 'trouble.internal',
};

/** Our own sentence for a trouble that came without one. */
export const troubleKey = (trouble: Trouble): MessageKey => ownWords[trouble.kind];

/** What to quote to support, unless the server's sentence says it already. */
export const referenceOf = ({ message, reference }: Trouble): string | null =>
  reference && !message?.includes(reference) ? reference : null;

import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** What went wrong, as a screen needs to know it. */
export type FailureKind =
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

export interface FieldFailure {
  /** Path inside the input: `partners.0.email`. */
  readonly path: string;
  readonly message: string;
}

export interface Failure {
  readonly kind: FailureKind;
  /** The server's own sentence, fit to be shown; null when no answer came. */
  readonly message: string | null;
  readonly fields: readonly FieldFailure[];
  /** What support can look up. */
  readonly reference: string | null;
}

/** No answer: the network or the server is out of reach. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** An answer that is not GraphQL, e.g. a proxy's error page. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

const kinds: Readonly<Record<string, FailureKind>> = {
  NOT_FOUND: 'notFound',
  FORBIDDEN: 'forbidden',
  REFUSED: 'refused',
  CONFLICT: 'conflict',
  INVALID: 'invalid',
  UNAUTHENTICATED: 'signedOut',
  LOCKED: 'locked',
  STEP_UP: 'stepUp',
  INTERNAL: 'internal',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const fieldsOf = (value: unknown): FieldFailure[] =>
  Array.isArray(value)
    ? value.flatMap((entry: unknown) =>
        isRecord(entry) && typeof entry.path === 'string' && typeof entry.message === 'string'
          ? [{ path: entry.path, message: entry.message }]
          : [],
      )
    : [];

/** Turns whatever an operation threw into a failure with a known kind. */
export const failureOf = (error: unknown): Failure => {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const extensions = first?.extensions ?? {};
    const kind = typeof extensions.code === 'string' ? (kinds[extensions.code] ?? 'internal') : 'internal';
    return {
      kind,
      message: first?.message ?? null,
      fields: fieldsOf(extensions.fields),
      reference: typeof extensions.reference === 'string' ? extensions.reference : null,
    };
  }
  const kind = error instanceof Unreachable ? 'offline' : 'internal';
  return { kind, message: null, fields: [], reference: null };
};

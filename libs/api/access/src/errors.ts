/** A message of the catalogue with its values; the translator turns it into words. */
export interface MessageRef {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
export interface FieldMessage extends MessageRef {
  /** Dotted path of the input field, e.g. `partners.0.email`. */
  readonly path: string;
}

export type RefusalCode =
  'NOT_FOUND' | 'FORBIDDEN' | 'REFUSED' | 'CONFLICT' | 'INVALID' | 'UNAUTHENTICATED' | 'LOCKED' | 'STEP_UP';

/** What an operation may say instead of an answer. Everything else is a general failure with a reference. */
export abstract class Refusal extends Error {
  abstract readonly code: RefusalCode;
  readonly fields: readonly FieldMessage[] = [];

  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
  }
}

/** Not there, or not for this actor: one answer for both. */
export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND';
  constructor() {
    super('error.notFound');
  }
}

/** The role may not do this at all. */
export class Forbidden extends Refusal {
  readonly code = 'FORBIDDEN';
  constructor() {
    super('error.forbidden');
  }
}

/** It can't happen now; the key says why. */
export class Refused extends Refusal {
  readonly code = 'REFUSED';
}

/** Somebody else was faster. */
export class Conflict extends Refusal {
  readonly code = 'CONFLICT';
}

/** What is taken back has to be there still. @throws Conflict when somebody changed it since. */
export const refuseChangedSince = <TValue>(from: TValue | undefined, now: TValue): void => {
  if (from !== undefined && from !== now) throw new Conflict('error.changedSince');
};

/** No live session. */
export class Unauthenticated extends Refusal {
  readonly code = 'UNAUTHENTICATED';
  constructor() {
    super('error.unauthenticated');
  }
}

/** The session is locked: the password opens it again. */
export class Locked extends Refusal {
  readonly code = 'LOCKED';
  constructor() {
    super('error.locked');
  }
}

/** Needs password and second factor once more, given within the last five minutes. */
export class StepUpNeeded extends Refusal {
  readonly code = 'STEP_UP';
  constructor() {
    super('error.stepUp');
  }
}

/** Fields that can't be taken as they are. */
export class Invalid extends Refusal {
  readonly code = 'INVALID';
  constructor(override readonly fields: readonly FieldMessage[]) {
    super('error.invalid');
  }
}

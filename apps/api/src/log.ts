import { type DestinationStream, pino } from 'pino';

/** All that a line may say: which request or job, how it ended, how long it took. Never bodies, variables, parameters, names. */
export interface LogFields {
  readonly requestId?: string;
  readonly job?: string;
  readonly operation?: string;
  readonly attempts?: number;
  readonly status?: number;
  readonly ms?: number;
  readonly outcome?: string;
  readonly port?: number;
  readonly reference?: string;
  /** The class of an error, never its message, which could quote what somebody typed. */
  readonly failure?: string;
  readonly stack?: readonly string[];
}

const allowed: Readonly<Record<keyof LogFields, true>> = {
  requestId: true,
  job: true,
  operation: true,
  attempts: true,
  status: true,
  ms: true,
  outcome: true,
  port: true,
  reference: true,
  failure: true,
  stack: true,
};

type Line = (...line: [words: string] | [fields: LogFields, words: string]) => void;
interface Log {
  readonly info: Line;
  readonly error: Line;
}

/** A log that leaves out every field that it does not know. @param destination the standard output unless told */
export const logTo = (level: string, destination: DestinationStream = pino.destination(1)): Log =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        log: (fields) =>
          Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(allowed, name))),
      },
    },
    destination,
  );

/** A level that there is none of is for the configuration to refuse, in one line: nothing is logged before that. */
export const levelOf = (told: string | undefined): string =>
  told !== undefined && Object.hasOwn({ silent: true, ...pino.levels.values }, told) ? told : 'info';

export const log = logTo(levelOf(process.env.LOG_LEVEL));

import { pino } from 'pino';

/** Allow-listed fields only: request id, operation, duration, outcome. Never bodies, variables, parameters, names. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});

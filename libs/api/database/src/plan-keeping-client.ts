import { createHash } from 'node:crypto';
import { Client } from 'pg';

const MARK = '/* kept */';

/**
 * The statement, marked so that each connection keeps its plan: reading and planning a screen under policies takes longer than
 * running a small one. Only for statements that are written in the code, of which there are a bounded number.
 */
export const keptPlan = (sql: string): string => `${MARK}${sql}`;

const nameOf = (sql: string): string => `kept_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;

type Query = (this: Client, asked: unknown, ...rest: unknown[]) => unknown;
const query = Client.prototype.query as Query;

/** A connection that prepares marked statements once, under a name of their own. */
export class PlanKeepingClient extends Client {}
PlanKeepingClient.prototype.query = function (this: Client, asked: unknown, ...rest: unknown[]): unknown {
  const isKept = typeof asked === 'string' && asked.startsWith(MARK);
  return query.call(this, isKept ? { name: nameOf(asked), text: asked } : asked, ...rest);
} as Client['query'];

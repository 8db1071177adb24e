import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from './work';

/** One line: who did what, on which couples, and how it ended. Ids only. */
export const writeAudit = (
  manager: Pick<EntityManager, 'query'>,
  work: Work,
  { name, requestId }: { readonly name: string; readonly requestId: string },
  outcome: string,
): Promise<unknown> =>
  manager.query(
    `insert into audit_entry (clinic_id, id, actor_kind, actor_id, operation, couple_ids, outcome, request_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      work.scope.clinic,
      uuidv7(),
      work.scope.kind,
      work.scope.id,
      name,
      [...work.couples],
      outcome,
      requestId,
    ],
  );

import type { TestApi } from './test-api';

/** One line of a clinic's audit, as far as it is the same in every run. */
export interface AuditLine {
  readonly operation: string;
  readonly outcome: string;
  readonly actorId: string;
  readonly coupleIds: readonly string[];
}

const read = (api: TestApi, clinicId: string): Promise<AuditLine[]> =>
  api.sql(
    `select operation, outcome, actor_id as "actorId", couple_ids as "coupleIds"
         from audit_entry where clinic_id = $1 and actor_kind <> 'system' order by created_at, id`,
    [clinicId],
  );

/** The lines that `act` adds to the audit of a clinic, in their order; the worker adds its own whenever it likes. */
export const auditOf = async (
  api: TestApi,
  clinicId: string,
  act: () => Promise<unknown>,
): Promise<AuditLine[]> => {
  const before = await read(api, clinicId);
  await act();
  return (await read(api, clinicId)).slice(before.length);
};

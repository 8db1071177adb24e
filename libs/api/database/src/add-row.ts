import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** Adds a row and reads nothing of it back: a role may be allowed to write what it may not read. */
export const addRow = async <Row extends ObjectLiteral>(
  manager: EntityManager,
  table: EntityTarget<Row>,
  row: QueryDeepPartialEntity<Row>,
): Promise<void> => {
  await manager.createQueryBuilder().insert().into(table).values(row).returning('').execute();
};

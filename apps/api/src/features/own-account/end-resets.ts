import type { EntityManager } from 'typeorm';

/** A link that was sent for another password opens nothing any more. */
export const endResets = async (manager: EntityManager, accountId: string): Promise<void> => {
  await manager.query(
    'update password_reset set used_at = clock_timestamp() where account_id = $1 and used_at is null',
    [accountId],
  );
};

import type { EntityManager } from 'typeorm';
import type { TestApi } from './test-api';

class TakenBack extends Error {}

/** Does something to the database as its superuser, looks, and takes it back. */
export const takenBack = async <T>(
  api: TestApi,
  body: (manager: EntityManager) => Promise<T>,
): Promise<T> => {
  let seen: { readonly value: T } | undefined;
  await api
    .asSuperuser(async ({ manager }) => {
      seen = { value: await body(manager) };
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return seen!.value;
};

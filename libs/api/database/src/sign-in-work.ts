import type { DataSource, EntityManager } from 'typeorm';

/** What happens before anybody is known: as the sign-in role, which reaches accounts and the functions made for it. */
export class SignInWork {
  constructor(private readonly source: DataSource) {}

  /** Runs one transaction. */
  run<T>(body: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(body);
  }
}

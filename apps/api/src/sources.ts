import type { DataSource } from 'typeorm';
import type { Config } from './config';
import { roleSource } from './data-source';

/** One pool per database role that serves requests. */
export interface Sources {
  readonly staff: DataSource;
  readonly client: DataSource;
  readonly auth: DataSource;
}

/** Opens the pools. @throws the driver's error when the database can't be reached */
export const openSources = async ({ databases, tls }: Config): Promise<Sources> => ({
  staff: await roleSource(databases.staff, tls).initialize(),
  client: await roleSource(databases.client, tls).initialize(),
  auth: await roleSource(databases.auth, tls).initialize(),
});

export const closeSources = async ({ staff, client, auth }: Sources): Promise<void> => {
  for (const source of [staff, client, auth]) await source.destroy();
};

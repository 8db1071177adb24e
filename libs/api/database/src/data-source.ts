import { DataSource, type DefaultNamingStrategy, type EntitySchema, type MixedList } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { PlanKeepingClient } from './plan-keeping-client';
import { SnakeNaming } from './snake-naming';
import { SealingSubscriber } from './sealing.subscriber';

export interface SourceOptions {
  readonly url: string;
  readonly tls: boolean;
  readonly entities: MixedList<string | EntitySchema | (new () => object)>;
  readonly poolSize?: number;
  readonly migrations?: readonly (new () => object)[];
}

/** One pool of one database role. Statements wait 5 s for a connection and run 10 s at most. */
export const makeDataSource = (options: SourceOptions): DataSource => new DataSource(sourceOptions(options));

const sourceOptions = (options: SourceOptions): PostgresDataSourceOptions => ({
  type: 'postgres',
  url: options.url,
  ssl: options.tls ? { rejectUnauthorized: true } : false,
  entities: options.entities as (new () => object)[],
  migrations: [...(options.migrations ?? [])],
  migrationsTableName: 'migration',
  migrationsTransactionMode: 'all',
  namingStrategy: new SnakeNaming() as DefaultNamingStrategy,
  subscribers: [SealingSubscriber],
  logging: false,
  installExtensions: false,
  poolSize: options.poolSize ?? 8,
  invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  extra: {
    Client: PlanKeepingClient,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    application_name: 'groundwork',
  },
});

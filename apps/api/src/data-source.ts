import { makeDataSource } from '@groundwork/database';
import type { DataSource } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { wallVersion } from './wall/wall';

const migrationNames = migrations.map(({ name }) => name);

/** What this version expects of a database. */
export const expectedDatabase = { migrations: migrationNames, wall: wallVersion };

/** The owner's connection: migrations and demo data. The API never has it. */
export const ownerSource = (url: string, tls: boolean): DataSource =>
  makeDataSource({ url, tls, entities, migrations, poolSize: 1 });

/** The pool of one app role. */
export const roleSource = (url: string, tls: boolean, poolSize?: number): DataSource =>
  makeDataSource({ url, tls, entities, poolSize });

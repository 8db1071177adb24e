import { NestFactory } from '@nestjs/core';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { ContractsModule } from './app.module';
import type { Config } from './config';
import { roleSource } from './data-source';
import { clientSchema, staffSchema } from './graphql/schema-holder';

// Nothing is asked of it: the schemas come from the code alone.
const nowhere = 'postgresql://nobody@127.0.0.1:1/none';
const blank = {
  dashboardOrigin: 'http://localhost',
  linksOrigin: 'http://127.0.0.1',
  masterKey: Buffer.alloc(32),
  pepper: Buffer.alloc(32),
} as Config;

/** Both contracts as text, by the name of the file that holds them. */
export const contracts = async (): Promise<Readonly<Record<'schema.graphql' | 'client.graphql', string>>> => {
  const source = roleSource(nowhere, false);
  const app = await NestFactory.create(
    ContractsModule.with(blank, { staff: source, client: source, auth: source }),
    {
      logger: false,
      abortOnError: false,
    },
  );
  await app.init();
  const text = (schema: typeof staffSchema.schema) => `${printSchema(lexicographicSortSchema(schema))}\n`;
  const written = {
    'schema.graphql': text(staffSchema.schema),
    'client.graphql': text(clientSchema.schema),
  };
  await app.close();
  return written;
};
